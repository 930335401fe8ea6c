package dev.daka.service.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.service.Records;
import dev.daka.service.TestDatabase;
import dev.daka.service.TestRules;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * PostgreSQL is killed, stopped and frozen while callers post to a running service. No caller gets a wrong answer, no
 * caller waits longer than the service's patience, and the service recovers without help. {@code -Ddaka.kills=25} sets
 * the number of kills, {@code -Ddaka.away=20} the seconds for which PostgreSQL is stopped, {@code -Ddaka.recovered=90}
 * the percentage of the former throughput that counts as recovered: by default so little that a busy machine reaches it.
 */
class DatabaseFaultsTest {
    private static final int KILLS = Integer.getInteger("daka.kills", 2);
    private static final long SEED = Long.getLong("daka.seed", 4);
    private static final Duration AWAY = Duration.ofSeconds(Integer.getInteger("daka.away", 2));
    private static final Duration BEFORE = AWAY.dividedBy(2).plusSeconds(2);

    /** The service's patience is 10 s. The rest allows for a busy machine. */
    private static final Duration LONGEST = Duration.ofSeconds(15);

    private static final int RECOVERED = Integer.getInteger("daka.recovered", 10);
    private static final Duration RECOVERY = Duration.ofSeconds(30);
    private static final int CALLERS = 32;
    private static final int MEMBERS = 80;

    private static ServiceProcesses service;

    @BeforeAll
    static void startService() {
        Path rules = TestRules.empty("database_faults-rules");
        TestRules.add(rules, "rushed", TestRules.rushed(100_000_000, 700_000_000));
        service = ServiceProcesses.start("database_faults", 1, rules);
    }

    @AfterAll
    static void stopService() {
        service.close();
    }

    @Test
    void acknowledgedActionsSurviveAKillOfPostgres() {
        assertThat(service.ledgers().setting("fsync")).isEqualTo("on");
        Records records = Records.of(service);
        Random random = new Random(SEED);
        try (Callers callers = Callers.start(service, "killed", CALLERS, MEMBERS)) {
            for (int kill = 0; kill < KILLS; kill++) {
                callers.goOnFor(100 + random.nextInt(400));
                callers.goOn(Duration.ofMillis(random.nextInt(50)));
                TestDatabase.kill();
                TestDatabase.start();
            }
            callers.goOnFor(200);
            mustHold("killed", callers, records);
            System.out.printf("%d kills of PostgreSQL: %s%n", KILLS, callers.summary());
        }
    }

    @Test
    void recoversFromAStopOfPostgres() {
        recovers("stopped", () -> {
            TestDatabase.stop();
            return TestDatabase::start;
        });
    }

    @Test
    void recoversFromAFreezeOfPostgres() {
        recovers("frozen", () -> {
            List<ProcessHandle> frozen = TestDatabase.processes().freeze();
            return () -> PostgresProcesses.thaw(frozen);
        });
    }

    @FunctionalInterface
    private interface Fault {
        /** Starts the fault and returns the action that ends it. */
        Runnable begin();
    }

    private static void recovers(String name, Fault fault) {
        Records records = Records.of(service);
        try (Callers callers = Callers.start(service, name, CALLERS, MEMBERS)) {
            callers.goOn(BEFORE);
            long begin = System.nanoTime();
            callers.goOn(BEFORE);
            long before = callers.throughput().median(begin, begin + BEFORE.toNanos());
            Runnable end = fault.begin();
            try {
                callers.goOn(AWAY);
            } finally {
                end.run();
            }
            Duration recovery = recovery(callers, Math.max(1, before * RECOVERED / 100), System.nanoTime());
            mustHold(name, callers, records);
            System.out.printf(
                    "PostgreSQL %s for %d s: %d answers/s before, %d %% of that %.1f s after; %s%n",
                    name, AWAY.toSeconds(), before, RECOVERED, recovery.toMillis() / 1e3, callers.summary());
        }
    }

    private static Duration recovery(Callers callers, long perSecond, long from) {
        Optional<Duration> took = Optional.empty();
        while (took.isEmpty() && System.nanoTime() - from < RECOVERY.toNanos()) {
            callers.goOn(Duration.ofMillis(250));
            took = callers.throughput().reached(perSecond, from);
        }
        assertThat(took).as("Time to %d answers per second", perSecond).isPresent();
        return took.orElseThrow();
    }

    private static void mustHold(String name, Callers callers, Records records) {
        List<Acknowledged> told = callers.finish();
        records.mustBe(name, told);
        assertThat(callers.wereCutOff()).as("The service still runs").isFalse();
        assertThat(callers.longestWait()).isLessThan(LONGEST);
    }
}
