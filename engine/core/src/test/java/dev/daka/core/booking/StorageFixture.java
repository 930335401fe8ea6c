package dev.daka.core.booking;

import dev.daka.core.action.Action;
import dev.daka.core.action.ActionId;
import dev.daka.core.action.AttributeValue;
import dev.daka.core.action.Member;
import dev.daka.core.action.MemberId;
import dev.daka.core.booking.Writing.CapDay;
import dev.daka.core.booking.Writing.CapUse;
import dev.daka.core.booking.Writing.MetricDay;
import dev.daka.core.campaign.CampaignKey;
import dev.daka.core.campaign.Currencies;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.campaign.RuleRef;
import dev.daka.core.decision.BudgetNeed;
import dev.daka.core.decision.Changes;
import dev.daka.core.decision.CounterKey;
import dev.daka.core.decision.CounterNeed;
import dev.daka.core.decision.CounterUse;
import dev.daka.core.decision.DayFigure;
import dev.daka.core.decision.Decision;
import dev.daka.core.decision.Effect;
import dev.daka.core.decision.MetricKey;
import dev.daka.core.decision.Needs;
import dev.daka.core.decision.Outcome;
import dev.daka.core.decision.RuleSetRef;
import dev.daka.core.decision.Seen;
import dev.daka.core.ledger.Grant;
import dev.daka.core.ledger.LedgerChanges;
import dev.daka.core.ledger.Source;
import dev.daka.core.ledger.Wallets;
import dev.daka.core.table.TestDeclarations;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** A storage and what tests book into it. Each test has members, holders and budgets of its own. */
public abstract class StorageFixture {
    static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    static final CampaignKey CAMPAIGN = new CampaignKey("tasks");
    static final MetricKey VISITS = new MetricKey(CAMPAIGN, "visits");

    static final Currencies CURRENCIES = new Currencies(TestDeclarations.DECLARATIONS.currencies());
    static final LocalDate LAST_DAY = LocalDate.of(2027, 3, 31);
    static final RuleRef ROW = new RuleRef("Tasks", "Tasks!A9", "visit");

    final String own = UUID.randomUUID().toString().substring(0, 8);
    final MemberId member = new MemberId("m-" + own);
    final CounterKey daily = new CounterKey(CAMPAIGN, "daily", member, "");
    final CounterNeed dailyNeed = new CounterNeed(daily, DAY, DAY);

    protected abstract Storage storage();

    static long available(OnRecord record) {
        return record.lots().getOrDefault(CurrencyKey.POINTS, new TreeMap<>()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    static final Needs NOTHING = new Needs(List.of(), List.of(), List.of());

    BudgetPeriod budget() {
        return new BudgetPeriod(CAMPAIGN, "budget " + own, DAY);
    }

    long spent(BudgetPeriod budget) {
        CounterKey counter = new CounterKey(budget.campaign(), budget.limit(), null, "");
        return storage()
                .look(member, new Needs(List.of(), List.of(), List.of(new BudgetNeed(counter, DAY, 100))))
                .used(counter)
                .total(DAY, DAY);
    }

    void spend(BudgetPeriod budget, String holder, long points, String actionId) {
        Booking booking = booking(member, actionId, points);
        try (Storage.Unit unit = storage().open(wanted(booking))) {
            unit.book(new Writing(
                    List.of(booking),
                    granted(booking, NOON),
                    Map.of(),
                    Map.of(),
                    List.of(new LeaseUse(budget, holder, points))));
        }
    }

    Wanted wanted(Booking booking) {
        MemberId of = booking.key().member();
        return new Wanted(
                new TreeSet<>(Set.of(booking.key())), Map.of(of, Set.of(VISITS)), Map.of(of, Set.of(dailyNeed)));
    }

    Writing writing(Booking booking) {
        return new Writing(
                List.of(booking),
                granted(booking, NOON),
                Map.of(new MetricDay(member, VISITS, DAY), new DayFigure(1, new BigDecimal("2.5"))),
                Map.of(new CapDay(daily, DAY), new CapUse(40, 1_000, NOON)),
                List.of());
    }

    /** What granting its points makes of an empty wallet. */
    static LedgerChanges granted(Booking booking, Instant at) {
        Wallets wallets = new Wallets(booking.key().member(), Map.of(), List.of(), List.of(), CURRENCIES, at);
        wallets.grant(booking.id(), "shop", booking.decision());
        return wallets.changes();
    }

    static Booking booking(MemberId member, String id, long points) {
        return booking(member, id, new Effect.AddPoints(points));
    }

    static Booking booking(MemberId member, String id, Effect.AddPoints points) {
        Action action = new Action(
                new ActionId(id),
                "purchased",
                member,
                NOON,
                "app",
                new BigDecimal("99.5"),
                Map.of("orderId", new AttributeValue.Text("o-1"), "pieces", new AttributeValue.Numeric(BigDecimal.TEN)),
                List.of());
        Outcome.Granted granted = new Outcome.Granted(CAMPAIGN, points, List.of(ROW));
        Outcome.Granted coupon = new Outcome.Granted(CAMPAIGN, new Effect.GrantReward("coupon-10"), List.of(ROW));
        CounterKey cap = new CounterKey(CAMPAIGN, "daily", member, "");
        Changes changes = new Changes(
                List.of(new Changes.MetricChange(VISITS, DAY, new DayFigure(1, new BigDecimal("2.5")))),
                List.of(new Changes.CounterChange(cap, DAY, 40, 1_000, NOON)));
        RuleSetRef ref = new RuleSetRef(CAMPAIGN, 3, "cafe");
        Decision decision = new Decision(action, List.of(granted, coupon), List.of(), List.of(ref), changes);
        Standing standing = new Standing(
                action,
                List.of(ref),
                List.of(new Grant(
                        0,
                        new Source(CAMPAIGN, ROW),
                        points.currency(),
                        points.points(),
                        points.release().waits() ? null : LAST_DAY)),
                List.of(coupon),
                changes,
                new Standing.Basis(
                        new Member(member, "GOLD", Set.of("new"), DAY, Map.of("city", "Kunming")),
                        new Seen(
                                Map.of(VISITS, new TreeMap<>(Map.of(DAY, new DayFigure(2, BigDecimal.ONE)))),
                                Map.of(cap, CounterUse.of(DAY, 7, NOON)))));
        UUID uuid = UUID.randomUUID();
        return new Booking(
                new DecisionKey(member, "shop", action.actionId()),
                uuid,
                new StoredAnswer("00ff", "{\"decisionId\":\"" + uuid + "\"}"),
                decision,
                standing,
                NOON);
    }
}
