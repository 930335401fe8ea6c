package dev.daka.bench.load;

import dev.daka.bench.load.machine.Database;
import dev.daka.bench.load.traffic.SharedBudget;
import dev.daka.bench.load.traffic.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** Checks in the database, after the service has stopped, that the ledger agrees with the service's answers. */
final class Booked {
    private final Database server;
    private final String database;

    Booked(Database server, String database) {
        this.server = server;
        this.database = database;
    }

    /**
     * Describes the differences; empty if there are none. An action without an answer may be booked or not, and its
     * points too.
     *
     * @param tallies tallies of everything that was posted to the service
     */
    String complaint(List<Tally> tallies, List<SharedBudget> budgets) {
        List<String> complaints = new ArrayList<>();
        long sent = sum(tallies, Tally::sent);
        long acknowledged = sum(tallies, Tally::acknowledged);
        long unknown = sent - acknowledged;
        long decisions = number(LedgerQueries.DECISIONS);
        if (decisions < acknowledged || decisions > sent) {
            complaints.add("%d decisions for %d answers and %d unanswered".formatted(decisions, acknowledged, unknown));
        }
        compare("sum of entries", number(LedgerQueries.SUM), 0, 0, complaints);
        compare("points issued", number(LedgerQueries.ISSUED), sum(tallies, Tally::points), unknown, complaints);
        for (SharedBudget budget : budgets) {
            long used = number(LedgerQueries.used(budget.campaign(), budget.limit()));
            long granted = sum(tallies, tally -> tally.pointsOf(budget.campaign()));
            compare("budget of " + budget.campaign(), used, granted, unknown, complaints);
        }
        return String.join("; ", complaints);
    }

    private static long sum(List<Tally> tallies, ToLongFunction<Tally> figure) {
        return tallies.stream().mapToLong(figure).sum();
    }

    private static void compare(String what, long found, long expected, long unknown, List<String> complaints) {
        if (unknown == 0 ? found != expected : found < expected) {
            complaints.add("%s: %d, not %d".formatted(what, found, expected));
        }
    }

    private long number(String sql) {
        return server.number(database, sql);
    }
}
