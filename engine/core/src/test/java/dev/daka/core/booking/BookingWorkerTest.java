package dev.daka.core.booking;

import static dev.daka.core.workbook.read.CampaignFixture.campaign;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.action.Action;
import dev.daka.core.action.ActionId;
import dev.daka.core.action.MemberId;
import dev.daka.core.campaign.Currencies;
import dev.daka.core.campaign.Limit;
import dev.daka.core.decide.RunningCampaigns;
import dev.daka.core.decide.rules.RuleSet;
import dev.daka.core.journal.Horizons;
import dev.daka.core.journal.JournalRow;
import dev.daka.core.workbook.read.TestDeclarations;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The campaign pays 10 points for each of two sign-ins a day and 7 for each share, from a budget of 60 points. */
class BookingWorkerTest {
    private static final int RUNS = Integer.getInteger("daka.bookings.runs", 5_000);
    private static final int BUDGET = 60;
    private static final Instant FIRST_DAY = Instant.parse("2026-03-02T15:59:00Z");
    private static final Instant SECOND_DAY = Instant.parse("2026-03-02T16:00:00Z");
    private static final InstantSource CLOCK = InstantSource.fixed(SECOND_DAY);

    private static final Horizons HORIZONS = new Horizons(Duration.ofDays(30), Duration.ofDays(400));
    private static final Currencies CURRENCIES = new Currencies(TestDeclarations.DECLARATIONS.currencies());

    private static final DecisionResponses ANSWERING = (id, decision, balances, at) ->
            id + " " + decision.points() + " " + decision.withheld().size() + " " + balances;

    private static RunningCampaigns running(Limit.OnReached onReached) {
        RuleSet ruleSet = RuleSet.compile(
                campaign("tasks")
                        .table("Tasks", "name|actionType|points", "daily|signedIn|10", "share|shared|7")
                        .limit(limit(
                                "two a day",
                                Limit.Kind.CAP,
                                "signedIn",
                                Limit.Period.DAY,
                                Limit.Measure.TIMES,
                                2,
                                onReached))
                        .limit(limit(
                                "all",
                                Limit.Kind.BUDGET,
                                null,
                                Limit.Period.CAMPAIGN,
                                Limit.Measure.POINTS,
                                BUDGET,
                                onReached))
                        .checked(),
                1);
        return new RunningCampaigns(List.of(ruleSet), TestDeclarations.DECLARATIONS.calendars());
    }

    private static Limit limit(
            String name,
            Limit.Kind kind,
            @Nullable String type,
            Limit.Period period,
            Limit.Measure measure,
            int amount,
            Limit.OnReached onReached) {
        return new Limit(name, "Limits!A2", kind, type, null, null, period, measure, amount, onReached);
    }

    private static BookingWorker worker(Storage storage, RunningCampaigns running, String holder) {
        return new BookingWorker(
                storage, () -> running, CURRENCIES, ANSWERING, UUID::randomUUID, CLOCK, HORIZONS, holder);
    }

    private static Submission submission(String id, String member, String type, Instant at) {
        Action action = new Action(new ActionId(id), type, new MemberId(member), at, null, null, Map.of(), List.of());
        return new Submission("shop", action, "fingerprint of " + id);
    }

    private static Submission signIn(String id, String member) {
        return submission(id, member, "signedIn", SECOND_DAY);
    }

    private static List<Long> points(List<Result> results) {
        return results.stream()
                .<Long>map(result -> result instanceof Result.Booked booked
                        ? booked.decision().points()
                        : -1L)
                .toList();
    }

    @Test
    void eachActionOfABatchSeesTheEffectsOfThoseBefore() {
        InMemoryStorage storage = new InMemoryStorage();
        BookingWorker worker = worker(storage, running(Limit.OnReached.WITHHOLD), "worker");
        List<Result> results = worker.book(List.of(
                signIn("a-1", "m"), signIn("a-2", "m"), signIn("b-1", "n"), signIn("a-3", "m"), signIn("a-1", "m")));
        assertThat(points(results)).containsExactly(10L, 10L, 10L, 0L, -1L);
        assertThat(results.get(4))
                .isEqualTo(new Result.AnsweredBefore(
                        Journals.answer(storage, signIn("a-1", "m").key())));
        assertThat(storage.journal()).hasSize(4);
        assertThat(points(worker.book(List.of(signIn("a-4", "m"))))).containsExactly(0L);
    }

    @Test
    void onlyTheActionThatCannotBeBookedFails() {
        InMemoryStorage storage = new InMemoryStorage();
        RunningCampaigns running = running(Limit.OnReached.WITHHOLD);
        DecisionResponses brittle = (id, decision, balances, at) -> {
            if (decision.action().actionId().value().equals("bad")) {
                throw new IllegalStateException("no words for it");
            }
            return ANSWERING.of(id, decision, balances, at);
        };
        BookingWorker worker = new BookingWorker(
                storage, () -> running, CURRENCIES, brittle, UUID::randomUUID, CLOCK, HORIZONS, "worker");
        List<Result> results = worker.book(List.of(signIn("a-1", "m"), signIn("bad", "m"), signIn("a-2", "m")));
        assertThat(points(results)).containsExactly(10L, -1L, 10L);
        assertThat(results.get(1)).isInstanceOf(Result.Failed.class);
        assertThat(storage.journal()).hasSize(2);
    }

    /** Workers of several processes share a budget. They never overspend it, and less than one reward is left over. */
    @ParameterizedTest
    @EnumSource(Limit.OnReached.class)
    void concurrentWorkersSpendABudgetToItsEnd(Limit.OnReached onReached) throws Exception {
        InMemoryStorage storage = new InMemoryStorage();
        RunningCampaigns running = running(onReached);
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Future<Long>> spent = new ArrayList<>();
            for (int worker = 0; worker < 6; worker++) {
                int number = worker;
                spent.add(threads.submit(() -> {
                    BookingWorker own = worker(storage, running, "worker-" + number);
                    return IntStream.range(0, 20)
                            .mapToObj(i -> own.book(List.of(submission("s-" + i, "m-" + number, "shared", SECOND_DAY))))
                            .flatMap(results -> points(results).stream())
                            .mapToLong(points -> points)
                            .sum();
                }));
            }
            long sum = 0;
            for (Future<Long> one : spent) {
                sum += one.get();
            }
            assertThat(sum).isEqualTo(onReached == Limit.OnReached.PARTIAL ? BUDGET : BUDGET / 7 * 7);
        } finally {
            threads.shutdown();
        }
        assertThat(storage.journal()).hasSize(120);
    }

    /**
     * Books random actions with lost responses, repeated and reordered actions, workers that die while they hold
     * leases, and actions around midnight. Each action is booked once, and gets what a plain count in booking order
     * gives it.
     */
    @ParameterizedTest
    @EnumSource(Limit.OnReached.class)
    void equalsAPlainCountInSpiteOfFailures(Limit.OnReached onReached) {
        RunningCampaigns running = running(onReached);
        for (long seed = 0; seed < RUNS; seed++) {
            Chaos chaos = new Chaos(running, seed);
            chaos.run();
            chaos.compare(onReached);
        }
    }

    private static final class Chaos {
        private final RunningCampaigns running;
        private final long seed;
        private final Random random;
        private final InMemoryStorage kept = new InMemoryStorage();
        private final Storage storage;
        private final BookingWorker[] workers = new BookingWorker[2];
        private final List<Submission> waiting = new ArrayList<>();
        private final Map<DecisionKey, String> answers = new HashMap<>();
        private int born;

        Chaos(RunningCampaigns running, long seed) {
            this.running = running;
            this.seed = seed;
            this.random = new Random(seed);
            this.storage = new FaultyStorage(kept, random);
            int actions = 4 + random.nextInt(12);
            for (int i = 0; i < actions; i++) {
                waiting.add(submission(
                        "a-" + i,
                        "m-" + random.nextInt(3),
                        random.nextInt(3) == 0 ? "shared" : "signedIn",
                        random.nextBoolean() ? FIRST_DAY : SECOND_DAY));
            }
        }

        void run() {
            while (!waiting.isEmpty()) {
                int number = random.nextInt(workers.length);
                if (workers[number] == null || random.nextInt(10) == 0) {
                    workers[number] = worker(storage, running, "worker " + born++);
                }
                List<Submission> batch = random.ints(1 + random.nextInt(4), 0, waiting.size())
                        .mapToObj(waiting::get)
                        .toList();
                List<Result> results = workers[number].book(batch);
                for (int i = 0; i < batch.size(); i++) {
                    take(batch.get(i), results.get(i));
                }
            }
        }

        private void take(Submission submission, Result result) {
            if (result instanceof Result.Failed failed) {
                assertThat(failed.why())
                        .as("seed %s", seed)
                        .isInstanceOfAny(StorageUnavailable.class, ConcurrentUpdate.class);
                return;
            }
            String answer = result instanceof Result.Booked booked
                    ? booked.answer().response()
                    : ((Result.AnsweredBefore) result).answer().response();
            assertThat(answers.merge(submission.key(), answer, (first, again) -> first))
                    .as("seed %s", seed)
                    .isEqualTo(answer);
            if (random.nextInt(3) > 0) {
                waiting.remove(submission);
            }
        }

        void compare(Limit.OnReached onReached) {
            Map<String, Integer> signIns = new HashMap<>();
            Map<MemberId, Long> balances = new HashMap<>();
            long left = BUDGET;
            for (JournalRow row : kept.journal()) {
                Action action = Journals.decided(row).action();
                long due = 7;
                if ("signedIn".equals(action.type())) {
                    String day = row.key().member() + " " + action.occurredAt();
                    due = signIns.getOrDefault(day, 0) < 2 ? 10 : 0;
                    if (due > 0 && (left >= due || (left > 0 && onReached == Limit.OnReached.PARTIAL))) {
                        signIns.merge(day, 1, Integer::sum);
                    }
                }
                long granted = due <= left ? due : onReached == Limit.OnReached.PARTIAL ? left : 0;
                left -= granted;
                assertThat(Journals.points(row))
                        .as("seed %s, %s", seed, row.key())
                        .isEqualTo(granted);
                balances.merge(row.key().member(), granted, Long::sum);
                assertThat(row.answer())
                        .isEqualTo(answers.get(new DecisionKey(row.key().member(), "shop", action.actionId())));
            }
            assertThat(kept.journal()).as("seed %s", seed).hasSize(answers.size());
            balances.forEach((member, points) -> assertThat(Journals.available(kept.look(member)))
                    .as("seed %s", seed)
                    .isEqualTo(points));
            Journals.assertStatesAreFolds(kept);
        }
    }
}
