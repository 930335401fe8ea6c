package dev.daka.service.postgres;

import dev.daka.core.action.Member;
import dev.daka.core.action.MemberId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads members from the table {@code member}. */
@Component
public class MemberRows {
    /** Columns in the order in which {@link #member} expects them. */
    public static final String COLUMNS =
            "member.member_id, tier, nullif(segments, '{}'), registered_on, attributes::text";

    private final JsonMapper json;

    MemberRows(JsonMapper json) {
        this.json = json;
    }

    public Member member(ResultSet row) throws SQLException {
        Array segments = row.getArray(3);
        String attributes = row.getString(5);
        return new Member(
                new MemberId(row.getString(1)),
                row.getString(2),
                segments == null ? Set.of() : Set.of((String[]) segments.getArray()),
                row.getObject(4, LocalDate.class),
                attributes.equals("{}") ? Map.of() : json.readValue(attributes, new TypeReference<>() {}));
    }
}
