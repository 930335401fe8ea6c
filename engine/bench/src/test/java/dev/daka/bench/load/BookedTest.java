package dev.daka.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.bench.load.machine.Database;
import dev.daka.bench.load.machine.Started;
import dev.daka.bench.load.traffic.GrantedPoints;
import dev.daka.bench.load.traffic.LoadedRules;
import dev.daka.bench.load.traffic.SharedBudget;
import dev.daka.bench.load.traffic.Tally;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares with tables that contain two answers: 10 points by campaign {@code spring} in the past, 5 since. */
class BookedTest {
    private static final String NAME = "booked";
    private static final List<SharedBudget> BUDGETS = List.of(new SharedBudget("spring", "All points"));

    private static final String ENTRIES = """
            CREATE TABLE entry (account text, points bigint);
            INSERT INTO entry VALUES ('available', 15), ('issue:spring', -15);""";
    private static final String JOURNAL = ENTRIES + """
            CREATE TABLE action AS SELECT generate_series(1, 2);
            CREATE TABLE counter_lease (kind text, owner text, name text, spent bigint);
            INSERT INTO counter_lease VALUES ('budget', 'spring', 'All points', 9), ('budget', 'spring', 'All points', 6),
                ('budget', 'spring', 'Other', 7), ('stock', 'spring', 'All points', 8);""";

    @TempDir
    private Path folder = Path.of("");

    private static Tally tally(String actionId, long points) {
        Tally tally = new Tally(new LoadedRules(Map.of(), BUDGETS));
        tally.countSent(1);
        tally.countDecision(actionId, new GrantedPoints(actionId, Map.of("spring", points)), 900);
        return tally;
    }

    private static String complaint(Database server, String tables, String change, List<Tally> tallies) {
        server.create(NAME);
        server.execute(NAME, tables + change);
        return new Booked(server, NAME).complaint(tallies, BUDGETS);
    }

    @Test
    void reportsEveryDifferenceFromTheAnswers() {
        List<Tally> both = List.of(tally("past", 10), tally("now", 5));
        Tally unanswered = tally("other", 0);
        unanswered.countSent(1);
        try (Started started = new Started()) {
            Database server = started.start(() -> Database.start(folder, folder.resolve("programs")));

            assertThat(complaint(server, JOURNAL, "", both)).isEmpty();
            assertThat(complaint(server, JOURNAL, "DELETE FROM action", both))
                    .isEqualTo("0 decisions for 2 answers and 0 unanswered");
            assertThat(complaint(server, JOURNAL, "INSERT INTO entry VALUES ('available', 1)", both))
                    .isEqualTo("sum of entries: 1, not 0");
            assertThat(complaint(server, JOURNAL, "INSERT INTO entry VALUES ('held', 1), ('issue:autumn', -1)", both))
                    .isEqualTo("points issued: 16, not 15");
            assertThat(complaint(server, JOURNAL, "UPDATE counter_lease SET spent = spent + 1", both))
                    .isEqualTo("budget of spring: 17, not 15");
            assertThat(complaint(server, JOURNAL, "", List.of(tally("past", 10), unanswered)))
                    .as("3 were posted, 2 answered; the points may be those of the third")
                    .isEmpty();
        }
    }
}
