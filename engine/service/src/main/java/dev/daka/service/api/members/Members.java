package dev.daka.service.api.members;

import dev.daka.core.action.Member;
import dev.daka.core.action.MemberId;
import dev.daka.service.postgres.MemberNumbers;
import dev.daka.service.postgres.MemberRows;
import java.sql.Date;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Members' profiles in the database. */
@Repository
public class Members {
    private static final int AT_ONCE = 1_000;

    private final JdbcClient jdbc;
    private final MemberRows rows;
    private final JsonMapper json;
    private final Clock clock;

    Members(JdbcClient jdbc, MemberRows rows, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.json = json;
        this.clock = clock;
    }

    public Optional<Member> find(MemberId id) {
        return jdbc.sql("SELECT " + MemberRows.COLUMNS + " FROM member WHERE member_id = ?")
                .param(id.value())
                .query((row, number) -> rows.member(row))
                .optional();
    }

    /** Finds the members with these ids. Unknown ids are left out. */
    public List<Member> find(Collection<MemberId> ids) {
        List<String> texts = ids.stream().map(MemberId::value).toList();
        List<Member> found = new ArrayList<>();
        for (int from = 0; from < texts.size(); from += AT_ONCE) {
            String[] some =
                    texts.subList(from, Math.min(texts.size(), from + AT_ONCE)).toArray(String[]::new);
            found.addAll(jdbc.sql("SELECT " + MemberRows.COLUMNS + " FROM member WHERE member_id = ANY (?)")
                    .param(some)
                    .query((row, number) -> rows.member(row))
                    .list());
        }
        return found;
    }

    void put(Member member) {
        LocalDate registeredOn = member.registeredOn();
        jdbc.sql("""
                        INSERT INTO member (member_id, member_no, tier, segments, registered_on, attributes, created_at, changed_at)
                        VALUES (:id, :number, :tier, :segments, :registeredOn, :attributes::jsonb, :now, :now)
                        ON CONFLICT (member_id) DO UPDATE SET tier = excluded.tier, segments = excluded.segments,
                            registered_on = excluded.registered_on, attributes = excluded.attributes,
                            changed_at = excluded.changed_at""")
                .param("id", member.id().value())
                .param("number", MemberNumbers.next())
                .param("tier", member.tier())
                .param("segments", member.segments().stream().sorted().toArray(String[]::new))
                .param("registeredOn", registeredOn == null ? null : Date.valueOf(registeredOn), Types.DATE)
                .param("attributes", json.writeValueAsString(member.attributes()))
                .param("now", OffsetDateTime.now(clock))
                .update();
    }
}
