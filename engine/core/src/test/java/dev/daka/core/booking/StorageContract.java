package dev.daka.core.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import dev.daka.core.campaign.Release;
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
import dev.daka.core.ledger.Reversed;
import dev.daka.core.ledger.Source;
import dev.daka.core.ledger.TakenBack;
import dev.daka.core.ledger.Transaction;
import dev.daka.core.ledger.Wallets;
import dev.daka.core.table.TestDeclarations;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every storage does. Each test has members, holders and budgets of its own. */
public abstract class StorageContract {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final CampaignKey CAMPAIGN = new CampaignKey("tasks");
    private static final MetricKey VISITS = new MetricKey(CAMPAIGN, "visits");

    private static final Currencies CURRENCIES = new Currencies(TestDeclarations.DECLARATIONS.currencies());
    private static final LocalDate LAST_DAY = LocalDate.of(2027, 3, 31);
    private static final RuleRef ROW = new RuleRef("Tasks", "Tasks!A9", "visit");

    private final String own = UUID.randomUUID().toString().substring(0, 8);
    private final MemberId member = new MemberId("m-" + own);
    private final CounterKey daily = new CounterKey(CAMPAIGN, "daily", member, "");
    private final CounterNeed dailyNeed = new CounterNeed(daily, DAY, DAY);

    protected abstract Storage storage();

    @Test
    void whatIsBookedIsThereForTheNextUnit() {
        Booking booking = booking(member, "a-1", 40);
        try (Storage.Unit unit = storage().open(wanted(booking))) {
            assertThat(unit.answer(booking.key())).isEmpty();
            assertThat(unit.member(member).lots()).isEmpty();
            unit.book(writing(booking));
        }
        try (Storage.Unit unit = storage().open(wanted(booking))) {
            assertThat(unit.answer(booking.key())).contains(booking.answer());
            assertIsBookedOnce(unit.member(member));
        }
        assertThat(storage().answer(booking.key())).contains(booking.answer());
        assertIsBookedOnce(
                storage().look(member, new Needs(List.of(VISITS), List.of(dailyNeed), List.<BudgetNeed>of())));
    }

    private void assertIsBookedOnce(OnRecord record) {
        assertThat(available(record)).isEqualTo(40);
        assertThat(record.days(VISITS)).containsExactly(Map.entry(DAY, new DayFigure(1, new BigDecimal("2.5"))));
        assertThat(record.used(daily)).isEqualTo(CounterUse.of(DAY, 40, NOON));
    }

    @Test
    void whatIsNotBookedIsAsIfItHadNotBeen() {
        Booking booking = booking(member, "a-1", 40);
        storage().open(wanted(booking)).close();
        assertThat(storage().answer(booking.key())).isEmpty();
        assertThat(storage().look(member, NOTHING).lots()).isEmpty();
    }

    private static long available(OnRecord record) {
        return record.lots().getOrDefault(CurrencyKey.POINTS, new TreeMap<>()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static final Needs NOTHING = new Needs(List.of(), List.of(), List.of());

    @Test
    void sumsUpWhatSeveralUnitsAdd() {
        for (String id : List.of("a-1", "a-2", "a-3")) {
            Booking booking = booking(member, id, 40);
            try (Storage.Unit unit = storage().open(wanted(booking))) {
                unit.book(writing(booking));
            }
        }
        OnRecord record = storage().look(member, new Needs(List.of(VISITS), List.of(dailyNeed), List.of()));
        assertThat(available(record)).isEqualTo(120);
        assertThat(record.used(daily).total(DAY, DAY)).isEqualTo(120);
        assertThat(record.days(VISITS).get(DAY)).isEqualTo(new DayFigure(3, new BigDecimal("7.5")));
    }

    @Test
    void anAnswerIsNeverReplaced() {
        Booking booking = booking(member, "a-1", 40);
        try (Storage.Unit unit = storage().open(wanted(booking))) {
            unit.book(writing(booking));
        }
        Booking again = booking(member, "a-1", 40);
        assertThatThrownBy(() -> {
                    try (Storage.Unit unit = storage().open(wanted(again))) {
                        unit.book(writing(again));
                    }
                })
                .isInstanceOf(RuntimeException.class);
        assertThat(storage().answer(booking.key())).contains(booking.answer());
        assertThat(available(storage().look(member, NOTHING))).isEqualTo(40);
    }

    @Test
    void aUnitWaitsForAnotherOnTheSameMember() throws Exception {
        Booking first = booking(member, "a-1", 40);
        CompletableFuture<Long> second;
        try (Storage.Unit unit = storage().open(wanted(first))) {
            second = CompletableFuture.supplyAsync(() -> {
                try (Storage.Unit other = storage().open(wanted(booking(member, "a-2", 1)))) {
                    return available(other.member(member));
                }
            });
            unit.book(writing(first));
        }
        assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo(40);
    }

    @Test
    void givesUpOnAMemberThatIsHeldTooLong() {
        Booking first = booking(member, "a-1", 40);
        try (Storage.Unit held = storage().open(wanted(first))) {
            assertThat(held.member(member).lots()).isEmpty();
            CompletableFuture<Storage.Unit> second =
                    CompletableFuture.supplyAsync(() -> storage().open(wanted(booking(member, "a-2", 1))));
            assertThat(second)
                    .failsWithin(10, TimeUnit.SECONDS)
                    .withThrowableThat()
                    .withCauseInstanceOf(MemberBusy.class);
        }
    }

    @Test
    void loadsManyMembersAtOnceEachWithTheirOwn() {
        MemberId other = new MemberId("n-" + own);
        Booking booking = booking(member, "a-1", 40);
        Booking others = booking(other, "a-1", 7);
        Wanted both = new Wanted(
                new TreeSet<>(Set.of(booking.key(), others.key())),
                Map.of(member, Set.of(VISITS), other, Set.of()),
                Map.of(member, Set.of(dailyNeed), other, Set.of()));
        try (Storage.Unit unit = storage().open(both)) {
            unit.book(new Writing(
                    List.of(booking, others),
                    LedgerChanges.of(List.of(granted(booking, NOON), granted(others, NOON))),
                    Map.of(),
                    Map.of(),
                    List.of()));
        }
        try (Storage.Unit unit = storage().open(both)) {
            assertThat(available(unit.member(member))).isEqualTo(40);
            assertThat(available(unit.member(other))).isEqualTo(7);
            assertThat(unit.answer(others.key())).contains(others.answer());
        }
    }

    private void book(Booking booking) {
        try (Storage.Unit unit = storage().open(wanted(booking))) {
            unit.book(writing(booking));
        }
    }

    private static UUID answer(Storage.Unit unit, Booking booking) {
        return Objects.requireNonNull(unit.cancelled(booking.key(), "c-0").action(), "It is booked")
                .decision();
    }

    @Test
    void whatAnActionStandsForIsKeptAsItWas() {
        Booking booking = booking(member, "a-1", 40);
        book(booking);
        try (Storage.Unit unit = storage().open(Wanted.of(List.of(member)))) {
            Storage.Cancelled found = unit.cancelled(booking.key(), "c-1");
            assertThat(found.before()).isNull();
            assertThat(found.action())
                    .isEqualTo(new BookedAction(
                            booking.id(), BookedAction.State.STANDS, booking.standing(), 0, List.of(), Map.of()));
            assertThat(unit.cancelled(booking(member, "a-2", 1).key(), "c-1"))
                    .isEqualTo(new Storage.Cancelled(null, null));
        }
    }

    @Test
    void aCancellationTakesFromEachRecord() {
        Booking booking = booking(member, "a-1", 40);
        book(booking);
        book(booking(member, "a-2", 40));
        cancel(booking, "c-1", 1, null);
        OnRecord record = storage().look(member, new Needs(List.of(VISITS), List.of(dailyNeed), List.of()));
        assertThat(available(record)).isEqualTo(40);
        assertThat(record.days(VISITS)).containsExactly(Map.entry(DAY, new DayFigure(1, new BigDecimal("2.5"))));
        assertThat(record.used(daily).total(DAY, DAY)).isEqualTo(40);
        cancel(booking(member, "a-2", 40), "c-1", 1, null);
        OnRecord empty = storage().look(member, new Needs(List.of(VISITS), List.of(dailyNeed), List.of()));
        assertThat(empty.lots()).isEmpty();
        assertThat(empty.days(VISITS)).isEmpty();
        assertThat(empty.used(daily).total(DAY, DAY)).isZero();
        assertThat(empty.used(daily).last()).as("was never used").isNull();
    }

    @Test
    void aCancellationLeavesWhatItSays() {
        Booking booking = booking(member, "a-1", 40);
        book(booking);
        Standing half = new Standing(
                booking.standing().action(),
                booking.standing().ruleSets(),
                List.of(booking.standing().grants().get(0).withPoints(20)),
                List.of(),
                new Changes(List.of(), List.of()),
                booking.standing().basis());
        cancel(booking, "c-1", 1, half);
        try (Storage.Unit unit = storage().open(Wanted.of(List.of(member)))) {
            Storage.Cancelled found = unit.cancelled(booking.key(), "c-1");
            assertThat(found.before()).isEqualTo(new StoredAnswer("0a", "{}"));
            BookedAction action = Objects.requireNonNull(found.action());
            assertThat(action.standing()).isEqualTo(half);
            assertThat(action.cancellations()).isEqualTo(1);
        }
        assertThatThrownBy(() -> cancel(booking, "c-1", 2, null)).isInstanceOf(RuntimeException.class);
    }

    /** Takes back all 40 points, or half of them. */
    private void cancel(Booking booking, String id, int number, @Nullable Standing left) {
        UUID transaction = UUID.randomUUID();
        try (Storage.Unit unit = storage().open(Wanted.of(List.of(booking.key().member())))) {
            OnRecord record = unit.member(booking.key().member());
            Wallets wallets = new Wallets(booking.key().member(), record.lots(), record.pending(), CURRENCIES, NOON);
            Grant grant = booking.standing().grants().get(0);
            List<TakenBack> taken = wallets.takeBack(
                    transaction,
                    "shop",
                    new Reversed(answer(unit, booking), booking.key().action()),
                    List.of(left == null ? grant : grant.withPoints(20)),
                    new HashMap<>());
            unit.cancel(new Cancellation(
                    booking.key(),
                    id,
                    number,
                    transaction,
                    new StoredAnswer("0a", "{}"),
                    left,
                    null,
                    wallets.changes(),
                    left == null
                            ? Map.of(new MetricDay(member, VISITS, DAY), new DayFigure(1, new BigDecimal("2.5")))
                            : Map.of(),
                    left == null ? Map.of(new CapDay(daily, DAY), 40L) : Map.of(),
                    Map.of(),
                    taken,
                    List.of(),
                    NOON));
        }
    }

    @Test
    void anActionThatWasCancelledBeforeItCameIsAnswered() {
        Booking late = booking(member, "a-1", 40);
        StoredAnswer tombstone = new StoredAnswer(StoredAnswer.WHATEVER_COMES, "{\"cancelled\":true}");
        try (Storage.Unit unit = storage().open(Wanted.of(List.of(member)))) {
            unit.cancel(new Cancellation(
                    late.key(),
                    "c-1",
                    1,
                    UUID.randomUUID(),
                    new StoredAnswer("0a", "{}"),
                    null,
                    tombstone,
                    LedgerChanges.NONE,
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    List.of(),
                    List.of(),
                    NOON));
        }
        try (Storage.Unit unit = storage().open(wanted(late))) {
            assertThat(unit.answer(late.key())).contains(tombstone);
            assertThat(Objects.requireNonNull(unit.cancelled(late.key(), "c-2").action())
                            .state())
                    .isEqualTo(BookedAction.State.CANCELLED_BEFORE);
        }
    }

    @Test
    void whatComesBackOfABudgetCanBeSpentAgain() {
        BudgetPeriod budget = budget();
        storage().lease(new LeaseRequest(budget, 100, own, 100));
        spend(budget, own, 100, "a-1");
        assertThat(storage().lease(new LeaseRequest(budget, 100, own, 1)).room())
                .isZero();
        Booking booking = booking(member, "a-1", 100);
        try (Storage.Unit unit = storage().open(Wanted.of(List.of(member)))) {
            unit.cancel(new Cancellation(
                    booking.key(),
                    "c-1",
                    1,
                    UUID.randomUUID(),
                    new StoredAnswer("0a", "{}"),
                    null,
                    null,
                    LedgerChanges.NONE,
                    Map.of(),
                    Map.of(),
                    Map.of(budget, 30L),
                    List.of(),
                    List.of(),
                    NOON));
        }
        assertThat(spent(budget)).isEqualTo(70);
        assertThat(storage().lease(new LeaseRequest(budget, 100, own, 100)).room())
                .isEqualTo(30);
        spend(budget, own, 30, "a-2");
        assertThat(spent(budget)).isEqualTo(100);
    }

    @Test
    void whatIsPendingIsReleasedAndWhatIsOverIsLost() {
        Booking waiting =
                booking(member, "a-1", new Effect.AddPoints(CurrencyKey.POINTS, 40, new Release(7, "orderConfirmed")));
        try (Storage.Unit unit = storage().open(wanted(waiting))) {
            unit.book(writing(waiting));
        }
        LocalDate dueDay = DAY.plusDays(7);
        assertThat(due(dueDay.minusDays(1))).doesNotContain(member);
        assertThat(due(dueDay)).contains(member);
        assertThat(storage().look(member, NOTHING).lots()).isEmpty();
        assertThat(storage().look(member, NOTHING).pending())
                .singleElement()
                .satisfies(grant -> assertThat(grant.points()).isEqualTo(40));
        assertThat(settle(NOON.plus(7, ChronoUnit.DAYS))).containsExactly(Transaction.Kind.RELEASE);
        OnRecord released = storage().look(member, NOTHING);
        assertThat(released.pending()).isEmpty();
        assertThat(released.lots().get(CurrencyKey.POINTS)).containsExactly(Map.entry(LAST_DAY, 40L));
        assertThat(due(LAST_DAY)).doesNotContain(member);
        assertThat(due(LAST_DAY.plusDays(1))).contains(member);
        assertThat(settle(Instant.parse("2027-04-01T00:00:00Z"))).containsExactly(Transaction.Kind.EXPIRY);
        assertThat(storage().look(member, NOTHING).lots()).isEmpty();
        assertThat(due(LAST_DAY.plusDays(1))).doesNotContain(member);
        try (Storage.Unit unit = storage().open(Wanted.of(List.of(member)))) {
            BookedAction action =
                    Objects.requireNonNull(unit.cancelled(waiting.key(), "c-1").action());
            assertThat(action.pending()).singleElement().satisfies(grant -> {
                assertThat(grant.points()).isZero();
                assertThat(grant.lot()).isEqualTo(LAST_DAY);
            });
            assertThat(action.expired().get(CurrencyKey.POINTS)).containsExactly(Map.entry(LAST_DAY, 40L));
        }
    }

    private List<MemberId> due(LocalDate today) {
        return storage().due(Map.of(CurrencyKey.POINTS, today), 10_000);
    }

    private List<Transaction.Kind> settle(Instant at) {
        try (Storage.Unit unit = storage().open(Wanted.of(List.of(member)))) {
            OnRecord record = unit.member(member);
            Wallets wallets = new Wallets(member, record.lots(), record.pending(), CURRENCIES, at);
            wallets.settle(UUID::randomUUID);
            unit.settle(wallets.changes());
            return wallets.changes().transactions().stream()
                    .map(Transaction::kind)
                    .toList();
        }
    }

    @Test
    void aLeaseIsSpentToItsEndAndNotBeyond() {
        BudgetPeriod budget = budget();
        Lease lease = storage().lease(new LeaseRequest(budget, 100, own, 60));
        assertThat(lease.room()).isEqualTo(60);
        assertThat(lease.left()).isEqualTo(40);
        spend(budget, own, 60, "a-1");
        assertThat(spent(budget)).isEqualTo(60);
        assertThatThrownBy(() -> spend(budget, own, 1, "a-2")).isInstanceOf(Overtaken.class);
        assertThat(spent(budget)).isEqualTo(60);
        assertThat(storage().answer(booking(member, "a-2", 1).key())).isEmpty();
    }

    @Test
    void whatOthersHaveLeftIsTakenBeforeAnybodyIsRefused() {
        BudgetPeriod budget = budget();
        String other = own + "/other";
        storage().lease(new LeaseRequest(budget, 100, other, 90));
        spend(budget, other, 30, "a-1");
        Lease lease = storage().lease(new LeaseRequest(budget, 100, own, 80));
        assertThat(lease.room()).as("all that nobody spent").isEqualTo(70);
        assertThat(lease.left()).isZero();
        assertThatThrownBy(() -> spend(budget, other, 1, "a-2")).isInstanceOf(Overtaken.class);
        spend(budget, own, 70, "a-3");
        assertThat(spent(budget)).isEqualTo(100);
    }

    @Test
    void whatIsReleasedIsForEverybody() {
        BudgetPeriod budget = budget();
        String other = own + "/other";
        storage().lease(new LeaseRequest(budget, 100, other, 90));
        spend(budget, other, 30, "a-1");
        storage().release(other);
        Lease lease = storage().lease(new LeaseRequest(budget, 100, own, 1));
        assertThat(lease.room() + lease.left()).isEqualTo(70);
        assertThat(spent(budget)).isEqualTo(30);
    }

    @Test
    void anAmountThatShrinksGivesNothingMore() {
        BudgetPeriod budget = budget();
        storage().lease(new LeaseRequest(budget, 100, own, 60));
        spend(budget, own, 60, "a-1");
        Lease lease = storage().lease(new LeaseRequest(budget, 50, own, 1));
        assertThat(lease.room()).isZero();
        Lease more = storage().lease(new LeaseRequest(budget, 61, own, 5));
        assertThat(more.room()).isEqualTo(1);
    }

    /** Holders ask for and spend whatever they like: together never more than there is, and in the end nothing is left over. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void holdersTogetherSpendWhatThereIs(long seed) {
        Random random = new Random(seed);
        BudgetPeriod budget = budget();
        int amount = 100 + random.nextInt(200);
        Map<String, Long> rooms = new HashMap<>();
        long booked = 0;
        for (int turn = 0; turn < 80; turn++) {
            String holder = own + "/" + random.nextInt(4);
            long wanted = 1L + random.nextInt(12);
            if (rooms.getOrDefault(holder, 0L) < wanted) {
                rooms.put(
                        holder,
                        storage()
                                .lease(new LeaseRequest(budget, amount, holder, wanted))
                                .room());
            }
            long spending = Math.min(wanted, rooms.getOrDefault(holder, 0L));
            try {
                if (spending > 0) {
                    spend(budget, holder, spending, "a-" + turn);
                    rooms.merge(holder, -spending, Long::sum);
                    booked += spending;
                }
            } catch (Overtaken taken) {
                rooms.remove(holder);
            }
            assertThat(spent(budget))
                    .as("seed %s, turn %s", seed, turn)
                    .isEqualTo(booked)
                    .isLessThanOrEqualTo(amount);
        }
        Lease rest = storage().lease(new LeaseRequest(budget, amount, own + "/last", amount));
        assertThat(booked + rest.room()).as("seed %s", seed).isEqualTo(amount);
    }

    private BudgetPeriod budget() {
        return new BudgetPeriod(CAMPAIGN, "budget " + own, DAY);
    }

    private long spent(BudgetPeriod budget) {
        CounterKey counter = new CounterKey(budget.campaign(), budget.limit(), null, "");
        return storage()
                .look(member, new Needs(List.of(), List.of(), List.of(new BudgetNeed(counter, DAY, 100))))
                .used(counter)
                .total(DAY, DAY);
    }

    private void spend(BudgetPeriod budget, String holder, long points, String actionId) {
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

    private Wanted wanted(Booking booking) {
        MemberId of = booking.key().member();
        return new Wanted(
                new TreeSet<>(Set.of(booking.key())), Map.of(of, Set.of(VISITS)), Map.of(of, Set.of(dailyNeed)));
    }

    private Writing writing(Booking booking) {
        return new Writing(
                List.of(booking),
                granted(booking, NOON),
                Map.of(new MetricDay(member, VISITS, DAY), new DayFigure(1, new BigDecimal("2.5"))),
                Map.of(new CapDay(daily, DAY), new CapUse(40, 1_000, NOON)),
                List.of());
    }

    /** What granting its points makes of an empty wallet. */
    private static LedgerChanges granted(Booking booking, Instant at) {
        Wallets wallets = new Wallets(booking.key().member(), Map.of(), List.of(), CURRENCIES, at);
        wallets.grant(booking.id(), "shop", booking.decision());
        return wallets.changes();
    }

    private static Booking booking(MemberId member, String id, long points) {
        return booking(member, id, new Effect.AddPoints(points));
    }

    private static Booking booking(MemberId member, String id, Effect.AddPoints points) {
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
