package dev.daka.service.reconciliation;

import dev.daka.core.booking.SharedCounter;
import dev.daka.core.vocabulary.CamelCase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares shared counters with what the rows used of them, and with their leases. */
final class CounterChecks {
    private static final String COUNTERS = """
            SELECT kind, owner, name, period, counter.most, counter.leased, counter.returned,
                coalesce(sum(lease.spent), 0), coalesce(sum(lease.granted), 0)
            FROM shared_counter AS counter LEFT JOIN counter_lease AS lease USING (kind, owner, name, period)
            GROUP BY kind, owner, name, period, counter.most, counter.leased, counter.returned
            ORDER BY kind, owner, name, period""";

    private final Findings findings;
    /** Use by the rows of counters that have not been compared yet. */
    private final Map<SharedCounter, Long> uses;

    private CounterChecks(Findings findings, Map<SharedCounter, Long> uses) {
        this.findings = findings;
        this.uses = new TreeMap<>(uses);
    }

    static void run(JdbcClient jdbc, Map<SharedCounter, Long> uses, Findings findings) {
        CounterChecks checks = new CounterChecks(findings, uses);
        jdbc.sql(COUNTERS).query(checks::check);
        checks.uses.forEach((counter, used) -> {
            if (used != 0) {
                checks.add(Check.BUDGET, subject(counter), used, 0);
            }
        });
    }

    private void check(ResultSet row) throws SQLException {
        SharedCounter counter = new SharedCounter(
                CamelCase.find(SharedCounter.Kind.class, row.getString(1)).orElseThrow(),
                row.getString(2),
                row.getString(3),
                row.getObject(4, LocalDate.class));
        Long use = uses.remove(counter);
        long expected = use == null ? 0 : use;
        long most = row.getLong(5);
        long leased = row.getLong(6);
        long used = row.getLong(8) - row.getLong(7);
        long granted = row.getLong(9);
        if (used != expected) {
            add(Check.BUDGET, subject(counter), expected, used);
        } else if (used < 0 || used > most) {
            add(Check.BUDGET, subject(counter), most, used);
        }
        if (leased != granted) {
            add(Check.LEASE, "leases of " + subject(counter), leased, granted);
        }
    }

    private static String subject(SharedCounter counter) {
        String owner = counter.owner().isEmpty() ? "" : counter.owner() + " ";
        return CamelCase.of(counter.kind()) + " " + owner + counter.name() + " " + counter.period();
    }

    private void add(Check check, String subject, long expected, long found) {
        findings.add(new Difference(check, null, null, subject, Long.toString(expected), Long.toString(found)));
    }
}
