package dev.daka.service.members;

import dev.daka.core.action.Member;
import dev.daka.core.action.MemberId;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The members. */
@Repository
public class Members {
    private static final String COLUMNS = "member_id, tier, segments, registered_on, attributes::text";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Members(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    public Optional<Member> find(MemberId id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM member WHERE member_id = ?")
                .param(id.value())
                .query((row, number) -> member(row))
                .optional();
    }

    /**
     * The member, whose actions wait for each other from here to the end of the transaction. Adds the member where it
     * is not known yet.
     */
    public Member lock(MemberId id) {
        return lockKnown(id).orElseGet(() -> {
            jdbc.sql("INSERT INTO member (member_id, created_at, changed_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                    .params(id.value(), OffsetDateTime.now(clock), OffsetDateTime.now(clock))
                    .update();
            return lockKnown(id).orElseThrow();
        });
    }

    private Optional<Member> lockKnown(MemberId id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM member WHERE member_id = ? FOR UPDATE")
                .param(id.value())
                .query((row, number) -> member(row))
                .optional();
    }

    void put(Member member) {
        LocalDate registeredOn = member.registeredOn();
        jdbc.sql("""
                        INSERT INTO member (member_id, tier, segments, registered_on, attributes, created_at, changed_at)
                        VALUES (:id, :tier, :segments, :registeredOn, :attributes::jsonb, :now, :now)
                        ON CONFLICT (member_id) DO UPDATE SET tier = excluded.tier, segments = excluded.segments,
                            registered_on = excluded.registered_on, attributes = excluded.attributes,
                            changed_at = excluded.changed_at""")
                .param("id", member.id().value())
                .param("tier", member.tier())
                .param("segments", member.segments().stream().sorted().toArray(String[]::new))
                .param("registeredOn", registeredOn == null ? null : Date.valueOf(registeredOn), Types.DATE)
                .param("attributes", json.writeValueAsString(member.attributes()))
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    private Member member(ResultSet row) throws SQLException {
        return new Member(
                new MemberId(row.getString(1)),
                row.getString(2),
                Set.of((String[]) row.getArray(3).getArray()),
                row.getObject(4, LocalDate.class),
                json.readValue(row.getString(5), new TypeReference<Map<String, String>>() {}));
    }
}
