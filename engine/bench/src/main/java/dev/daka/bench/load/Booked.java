package dev.daka.bench.load;

import dev.daka.bench.load.machine.Database;
import dev.daka.bench.load.traffic.SharedBudget;
import dev.daka.bench.load.traffic.Tally;
import java.util.ArrayList;
import java.util.List;

/** Asks the ledger, past the service and once it has stopped, whether it holds what the answers said. */
final class Booked {
    private final Database server;
    private final String database;

    Booked(Database server, String database) {
        this.server = server;
        this.database = database;
    }

    /** What differs; empty where nothing does. An action that got no answer may be booked or not, and so may its points. */
    String complaint(Tally tally, List<SharedBudget> budgets) {
        List<String> complaints = new ArrayList<>();
        long unknown = tally.sent() - tally.acknowledged();
        long decisions = number("SELECT count(*) FROM decision");
        if (decisions < tally.acknowledged() || decisions > tally.sent()) {
            complaints.add("%d decisions for %d answers and %d unanswered"
                    .formatted(decisions, tally.acknowledged(), unknown));
        }
        compare("sum of entries", number("SELECT coalesce(sum(points), 0) FROM entry"), 0, 0, complaints);
        compare("wallets", number("SELECT coalesce(sum(points), 0) FROM lot"), tally.points(), unknown, complaints);
        for (SharedBudget budget : budgets) {
            long used = number("SELECT coalesce(sum(spent), 0) FROM budget_lease WHERE campaign = '" + budget.campaign()
                    + "' AND limit_name = '" + budget.limit() + "'");
            compare("budget of " + budget.campaign(), used, tally.pointsOf(budget.campaign()), unknown, complaints);
        }
        return String.join("; ", complaints);
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
