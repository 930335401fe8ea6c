package dev.daka.core.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daka.core.action.MemberId;
import dev.daka.core.booking.Writing.CapDay;
import dev.daka.core.booking.Writing.MetricDay;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.campaign.Release;
import dev.daka.core.decision.Changes;
import dev.daka.core.decision.DayFigure;
import dev.daka.core.decision.Effect;
import dev.daka.core.decision.Needs;
import dev.daka.core.ledger.Grant;
import dev.daka.core.ledger.LedgerChanges;
import dev.daka.core.ledger.Reversed;
import dev.daka.core.ledger.TakenBack;
import dev.daka.core.ledger.Transaction;
import dev.daka.core.ledger.Wallets;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every storage does with what is taken back, released and lost. */
public abstract class CancellationContract extends StorageFixture {
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
        Standing half = half(booking);
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

    private static Standing half(Booking booking) {
        return new Standing(
                booking.standing().action(),
                booking.standing().ruleSets(),
                List.of(booking.standing().grants().get(0).withPoints(20)),
                List.of(),
                new Changes(List.of(), List.of()),
                booking.standing().basis());
    }

    @Test
    void anActionIsSeenWithHowMuchOfItStands() {
        Booking booking = booking(member, "a-1", 40);
        assertThat(storage().action(booking.key())).isEmpty();
        book(booking);
        assertSeen(booking, ActionState.BOOKED, booking.standing(), 0);
        Standing half = half(booking);
        cancel(booking, "c-1", 1, half);
        assertSeen(booking, ActionState.PARTLY_CANCELLED, half, 1);
        cancel(half(booking), booking, "c-2", 2);
        assertSeen(booking, ActionState.CANCELLED, null, 2);
        assertThat(storage().action(booking(new MemberId("n-" + own), "a-1", 1).key()))
                .as("another member's action of the same id")
                .isEmpty();
    }

    private void assertSeen(Booking booking, ActionState state, @Nullable Standing left, int cancellations) {
        StoredAnswer answer = new StoredAnswer(
                booking.answer().fingerprint(), booking.answer().response(), state);
        assertThat(storage().action(booking.key()))
                .contains(new AnsweredAction(
                        answer, left, booking.at(), Collections.nCopies(cancellations, new StoredAnswer("0a", "{}"))));
        assertThat(storage().answer(booking.key())).contains(answer);
    }

    /** Takes back the rest. */
    private void cancel(Standing rest, Booking booking, String id, int number) {
        cancel(
                new Booking(booking.key(), booking.id(), booking.answer(), booking.decision(), rest, booking.at()),
                id,
                number,
                null);
    }

    /** Takes back all 40 points, or half of them. */
    private void cancel(Booking booking, String id, int number, @Nullable Standing left) {
        UUID transaction = UUID.randomUUID();
        try (Storage.Unit unit = storage().open(Wanted.of(List.of(booking.key().member())))) {
            OnRecord record = unit.member(booking.key().member());
            Wallets wallets = new Wallets(
                    booking.key().member(), record.lots(), record.pending(), record.holds(), CURRENCIES, NOON);
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
        StoredAnswer tombstone =
                new StoredAnswer(StoredAnswer.WHATEVER_COMES, "{\"cancelled\":true}", ActionState.CANCELLED);
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
        assertThat(storage().action(late.key()))
                .contains(new AnsweredAction(tombstone, null, NOON, List.of(new StoredAnswer("0a", "{}"))));
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
        return storage().due(Map.of(CurrencyKey.POINTS, today), NOON, 10_000);
    }

    private List<Transaction.Kind> settle(Instant at) {
        try (Storage.Unit unit = storage().open(Wanted.of(List.of(member)))) {
            OnRecord record = unit.member(member);
            Wallets wallets = new Wallets(member, record.lots(), record.pending(), record.holds(), CURRENCIES, at);
            wallets.settle(UUID::randomUUID);
            unit.settle(wallets.changes());
            return wallets.changes().transactions().stream()
                    .map(Transaction::kind)
                    .toList();
        }
    }
}
