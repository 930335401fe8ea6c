package dev.daka.service.platform.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Audit trail: who did what, when and from which address. Each entry is a database row that the service can neither
 * change nor delete, and a log line.
 */
@Repository
public class AuditTrail {
    private static final Logger LOG = LoggerFactory.getLogger("dev.daka.audit");
    private static final int LONGEST_DETAIL = 200;
    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * An operation to record.
     *
     * @param who stored only if an operator with this name exists, because people sometimes type a password into the
     *            name field
     */
    public record Deed(
            @Nullable String who,
            String what,
            int status,
            @Nullable String address,
            Map<String, String> details) {
        private String told() {
            return address == null ? what : what + " " + status + " from " + address;
        }
    }

    /** Adds an entry. If the database does not accept the row, the entry is only in the log. */
    public void add(Deed deed) {
        Map<String, String> details = new TreeMap<>();
        deed.details().forEach((name, value) -> details.put(name, printable(value)));
        try {
            String who = jdbc.sql("""
                            INSERT INTO audit (at, who, what, status, address, details)
                            VALUES (:at, (SELECT username FROM operator WHERE username = :who), :what, :status, :address, :details)
                            RETURNING coalesce(who, '-')""")
                    .param("at", OffsetDateTime.now(clock))
                    .param("who", deed.who())
                    .param("what", deed.what())
                    .param("status", deed.status())
                    .param("address", deed.address())
                    .param("details", JsonMapper.shared().writeValueAsString(details))
                    .query(String.class)
                    .single();
            LOG.info("Audit: {} {} {}", who, deed.told(), details);
        } catch (DataAccessException failure) {
            LOG.error("Audit, not stored in the database: {} {}", deed.told(), details, failure);
        }
    }

    /**
     * Replaces control characters by question marks, so that a value cannot forge a log line, and cuts it after 200
     * characters.
     */
    private static String printable(String value) {
        String line = value.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\p{Cf}\\p{Cs}]", "?");
        return line.length() <= LONGEST_DETAIL ? line : line.substring(0, LONGEST_DETAIL) + "…";
    }

    /** Entries with smaller ids than the given one, newest first. */
    List<AuditEntry> before(long id, int most) {
        return jdbc.sql("SELECT * FROM audit WHERE audit_id < ? ORDER BY audit_id DESC LIMIT ?")
                .params(id, most)
                .query((row, number) -> new AuditEntry(
                        row.getString("audit_id"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("who"),
                        row.getString("what"),
                        row.getInt("status"),
                        row.getString("address"),
                        JsonMapper.shared().readValue(row.getString("details"), DETAILS)))
                .list();
    }
}
