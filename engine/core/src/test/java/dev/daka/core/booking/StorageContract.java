package dev.daka.core.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daka.core.action.MemberId;
import dev.daka.core.decision.BudgetNeed;
import dev.daka.core.decision.CounterUse;
import dev.daka.core.decision.DayFigure;
import dev.daka.core.decision.Needs;
import dev.daka.core.ledger.LedgerChanges;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every storage does with bookings and leases. */
public abstract class StorageContract extends StorageFixture {
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
}
