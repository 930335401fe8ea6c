package dev.daka.service.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.service.Records;
import dev.daka.service.TestRules;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Three processes spend the same budgets. From time to time one of them is killed while it holds leases, and is started
 * again. {@code -Ddaka.budget.requests=100000 -Ddaka.budget.callers=256 -Ddaka.budget.kills=10} runs it with a budget
 * of 10,000 coupons.
 */
class ThreeProcessesTest {
    private static final int PROCESSES = 3;
    private static final int REQUESTS = Integer.getInteger("daka.budget.requests", 1_500);
    private static final int CALLERS = Integer.getInteger("daka.budget.callers", 24);
    private static final int KILLS = Integer.getInteger("daka.budget.kills", 1);
    private static final long SEED = Long.getLong("daka.seed", 4);
    private static final String NAME = "three_processes";

    /** One action in ten gets a coupon, and seven in ten get points, so the budget of points lasts longer. */
    private static final int COUPONS = REQUESTS / 10;

    private static final long POINTS = REQUESTS * 7L / 10 * Records.POINTS + 3;

    @Test
    void budgetsAreNeverOverspentAndLessThanOneRewardIsLeft() {
        Path rules = TestRules.empty(NAME + "-rules");
        TestRules.add(rules, "rushed", TestRules.rushed(COUPONS, POINTS));
        try (ServiceProcesses service = ServiceProcesses.start(NAME, PROCESSES, rules)) {
            Records records = Records.of(service);
            Random random = new Random(SEED);
            long leftInLeases = 0;
            try (Callers callers = Callers.start(service, NAME, CALLERS, Math.max(40, REQUESTS / 50), REQUESTS)) {
                for (int kill = 0; kill < KILLS; kill++) {
                    // The first kill happens while coupons are left, the last one while points are left.
                    long wanted = REQUESTS / 20 + REQUESTS * 6L / 10 * kill / KILLS;
                    callers.goOnUntil(() -> callers.acknowledged() >= wanted);
                    int place = random.nextInt(PROCESSES);
                    service.kill(place);
                    leftInLeases +=
                            service.ledgers().number("SELECT coalesce(sum(granted - spent), 0) FROM counter_lease");
                    service.start(place);
                }
                List<Acknowledged> told = callers.done();
                assertThat(told).hasSize(REQUESTS);
                assertThat(records.coupons()).isEqualTo(COUPONS);
                assertThat(records.points()).isLessThanOrEqualTo(POINTS).isGreaterThan(POINTS - Records.POINTS);
                records.mustBe(NAME, told);
                assertThat(leftInLeases)
                        .as("Leased amount that was not spent at a kill")
                        .isPositive();
                System.out.printf(
                        "%d coupons and %d points, %d callers, %d kills with %d left in leases: %s%n",
                        COUPONS, POINTS, CALLERS, KILLS, leftInLeases, callers.summary());
            }
        }
    }
}
