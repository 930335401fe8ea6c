package dev.daka.service.booking;

import static dev.daka.core.workbook.read.CampaignFixture.campaign;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.action.Action;
import dev.daka.core.action.ActionId;
import dev.daka.core.action.MemberId;
import dev.daka.core.booking.BookingWorker;
import dev.daka.core.booking.Result;
import dev.daka.core.booking.Storage;
import dev.daka.core.booking.Submission;
import dev.daka.core.campaign.Currencies;
import dev.daka.core.campaign.Limit;
import dev.daka.core.decide.RunningCampaigns;
import dev.daka.core.decide.rules.RuleSet;
import dev.daka.core.journal.Horizons;
import dev.daka.core.workbook.read.TestDeclarations;
import dev.daka.service.AtOnce;
import dev.daka.service.Ledgers;
import dev.daka.service.ServiceTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Workers of several processes spend one budget on one PostgreSQL. Some die while they hold leases.
 * {@code -Ddaka.budget.actions=100000} runs it for longer; the budget grows in proportion.
 */
@ServiceTest
class LeasedBudgetTest {
    private static final int WORKERS = 6;
    private static final int ACTIONS = Integer.getInteger("daka.budget.actions", 3_000);
    private static final int REWARD = 7;
    private static final int BUDGET = ACTIONS / 10 * REWARD + 3;
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    private final Storage storage;
    private final Currencies currencies;
    private final Ledgers ledgers;
    private final String own = "leased-" + UUID.randomUUID().toString().substring(0, 8);

    LeasedBudgetTest(Storage storage, Currencies currencies, Ledgers ledgers) {
        this.storage = storage;
        this.currencies = currencies;
        this.ledgers = ledgers;
    }

    private RunningCampaigns running() {
        Limit budget = new Limit(
                "all " + own,
                "Limits!A2",
                Limit.Kind.BUDGET,
                null,
                null,
                null,
                Limit.Period.CAMPAIGN,
                Limit.Measure.POINTS,
                BUDGET,
                Limit.OnReached.WITHHOLD);
        RuleSet ruleSet = RuleSet.compile(
                campaign(own)
                        .table("Tasks", "name|actionType|points", "share|shared|" + REWARD)
                        .limit(budget)
                        .checked(),
                1);
        return new RunningCampaigns(List.of(ruleSet), TestDeclarations.DECLARATIONS.calendars());
    }

    @Test
    void isNeverOverspentAndLessThanOneRewardIsLeft() {
        RunningCampaigns running = running();
        List<Long> granted = AtOnce.run(WORKERS, process -> {
            Random random = new Random(process);
            long points = 0;
            BookingWorker worker = worker(running, process + "/0");
            List<Submission> waiting = new ArrayList<>(IntStream.range(0, ACTIONS / WORKERS)
                    .mapToObj(i -> submission(process + "-" + i, random.nextInt(500)))
                    .toList());
            for (int turn = 1; !waiting.isEmpty(); turn++) {
                if (random.nextInt(6) == 0) {
                    // The worker dies and does not return its leases.
                    worker = worker(running, process + "/" + turn);
                }
                List<Submission> batch = waiting.subList(0, Math.min(waiting.size(), 1 + random.nextInt(32)));
                List<Submission> again = new ArrayList<>();
                List<Result> results = worker.book(batch);
                for (int i = 0; i < batch.size(); i++) {
                    if (results.get(i) instanceof Result.Busy) {
                        again.add(batch.get(i));
                    } else {
                        points += points(results.get(i));
                    }
                }
                batch.clear();
                waiting.addAll(again);
            }
            return points;
        });

        long spent = granted.stream().mapToLong(Long::longValue).sum();
        assertThat(spent).isLessThanOrEqualTo(BUDGET).isGreaterThan(BUDGET - REWARD);
        assertThat(ledgers.used("all " + own)).isEqualTo(spent);
        assertThat(ledgers.number("SELECT -sum(points) FROM entry WHERE account = ?", "issue:" + own))
                .isEqualTo(spent);
        assertThat(ledgers.number("SELECT count(*) FROM action WHERE application = ?", own))
                .isEqualTo(WORKERS * (long) (ACTIONS / WORKERS));
        ledgers.mustBalance();
    }

    private BookingWorker worker(RunningCampaigns running, String name) {
        return new BookingWorker(
                storage,
                () -> running,
                currencies,
                (id, decision, balances, at) -> "{\"points\":" + decision.points() + "}",
                UUID::randomUUID,
                Clock.systemUTC(),
                new Horizons(Duration.ofDays(30), Duration.ofDays(400)),
                own + "/" + name);
    }

    private Submission submission(String id, int member) {
        Action action = new Action(
                new ActionId(own + "-" + id),
                "shared",
                new MemberId("m-" + own + "-" + member),
                NOON,
                null,
                null,
                Map.of(),
                List.of());
        return new Submission(own, action, "00ff");
    }

    private static long points(Result result) {
        assertThat(result).isInstanceOf(Result.Booked.class);
        return ((Result.Booked) result).decision().points();
    }
}
