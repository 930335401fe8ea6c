package dev.daka.core.booking.cancellation;

import static dev.daka.core.workbook.read.CampaignFixture.campaign;

import dev.daka.core.action.Action;
import dev.daka.core.action.ActionId;
import dev.daka.core.action.MemberId;
import dev.daka.core.booking.BookingWorker;
import dev.daka.core.booking.DecisionKey;
import dev.daka.core.booking.DecisionResponses;
import dev.daka.core.booking.InMemoryStorage;
import dev.daka.core.booking.Journals;
import dev.daka.core.booking.Result;
import dev.daka.core.booking.Submission;
import dev.daka.core.campaign.Currencies;
import dev.daka.core.campaign.Metric;
import dev.daka.core.decide.RunningCampaigns;
import dev.daka.core.decide.outcome.Decision;
import dev.daka.core.decide.rules.RuleSet;
import dev.daka.core.journal.Horizons;
import dev.daka.core.workbook.read.CheckedWorkbook;
import dev.daka.core.workbook.read.TestDeclarations;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Books actions and cancellations one after the other. Sign-ins earn 10 points, twice a day, and 5 more from the third
 * consecutive day on. Purchases earn 1 point per yuan, at most 150 a day, and 30 more and a coupon from 100 yuan on.
 * All points come out of one budget.
 */
final class Story {
    static final long PURCHASES_A_DAY = 150;
    static final Currencies CURRENCIES = new Currencies(TestDeclarations.DECLARATIONS.currencies());

    private static final Horizons HORIZONS = new Horizons(Duration.ofDays(30), Duration.ofDays(400));
    private static final DecisionResponses ANSWERING =
            (id, decision, balances, at) -> decision.points() + " of " + balances;

    private final InMemoryStorage storage = new InMemoryStorage();
    private final BookingWorker worker;
    private final CancelActions cancelling;
    private final List<CancellationOutcome> outcomes = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-02T00:00:00Z");
    private long ids;

    Story(long budget) {
        this(campaigns(budget));
    }

    /** A story with the rules of this workbook. */
    static Story under(CheckedWorkbook workbook) {
        return new Story(
                new RunningCampaigns(List.of(RuleSet.compile(workbook, 1)), TestDeclarations.DECLARATIONS.calendars()));
    }

    private Story(RunningCampaigns campaigns) {
        this.worker = new BookingWorker(
                storage, () -> campaigns, CURRENCIES, ANSWERING, this::id, () -> now, HORIZONS, "worker");
        CancellationResponses responses = new CancellationResponses() {
            @Override
            public String of(CancellationOutcome outcome) {
                outcomes.add(outcome);
                return outcome.state() + " " + outcome.reversed() + " " + outcome.balances();
            }

            @Override
            public String tombstone(UUID decision, DecisionKey key, Instant at) {
                return "cancelled";
            }
        };
        this.cancelling = new CancelActions(storage, refs -> campaigns, CURRENCIES, responses, this::id, () -> now);
    }

    private UUID id() {
        return new UUID(0, ++ids);
    }

    static RunningCampaigns campaigns(long budget) {
        RuleSet ruleSet = RuleSet.compile(
                campaign("tasks")
                        .table(
                                "Tasks",
                                "name|actionType|amountFrom|metricFrom.streak|points|pointsPerUnit|reward",
                                "daily|signedIn|||10||",
                                "third|signedIn||3|5||",
                                "per yuan|purchased||||1|",
                                "large|purchased|100||30||coupon-10")
                        .metric("streak", Metric.Kind.STREAK, "signedIn", null)
                        .limits("twice: cap 2 times; rule daily; period day"
                                + " / a day: cap " + PURCHASES_A_DAY + " points; rule per yuan; period day"
                                + " / all: budget " + budget + " points; period campaign; onReached withhold")
                        .checked(),
                1);
        return new RunningCampaigns(List.of(ruleSet), TestDeclarations.DECLARATIONS.calendars());
    }

    InMemoryStorage storage() {
        return storage;
    }

    Instant now() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /** Posts an action that happens now. */
    Result act(String id, String member, String type, @Nullable BigDecimal amount) {
        return act(id, member, type, amount, now);
    }

    /** Posts an action that happened at {@code occurredAt} and arrives now. */
    Result act(String id, String member, String type, @Nullable BigDecimal amount, Instant occurredAt) {
        Action action =
                new Action(new ActionId(id), type, new MemberId(member), occurredAt, null, amount, Map.of(), List.of());
        return worker.book(List.of(new Submission("shop", action, "00"))).get(0);
    }

    Decision booked(String id, String member, String type, @Nullable BigDecimal amount) {
        return ((Result.Booked) act(id, member, type, amount)).decision();
    }

    CancellationOutcome cancel(String action, String member, String id, @Nullable BigDecimal amount) {
        DecisionKey key = new DecisionKey(new MemberId(member), "shop", new ActionId(action));
        cancelling.cancel(new CancellationRequest(key, id, amount, true, "0a"));
        return outcomes.get(outcomes.size() - 1);
    }

    CancelActions cancelling() {
        return cancelling;
    }

    long available(String member) {
        return Journals.available(storage.peek(new MemberId(member)));
    }
}
