package dev.daka.core.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daka.core.action.MemberId;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.decide.records.CounterUse;
import dev.daka.core.decide.records.DayFigure;
import dev.daka.core.journal.JournalRow;
import dev.daka.core.journal.MetricDays;
import dev.daka.core.journal.RowKey;
import dev.daka.core.ledger.Hold;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every storage must do with rows, states and leases. */
public abstract class StorageContract extends StorageFixture {
    @Test
    void writtenDataIsVisibleToTheNextUnit() {
        JournalRow row = book("a-1");
        try (Storage.Unit unit = storage().open(LoadRequest.of(member, subject("a-1")))) {
            assertThat(unit.rows(member, subject("a-1"))).containsExactly(row);
            assertIsBookedOnce(unit.member(member).orElseThrow());
        }
        assertThat(storage().rows(member, subject("a-1"))).containsExactly(row);
        assertThat(storage().rows(member, subject("a-2"))).isEmpty();
        assertIsBookedOnce(storage().look(member));
    }

    private void assertIsBookedOnce(MemberSnapshot record) {
        assertThat(available(record)).isEqualTo(40);
        assertThat(record.state().seq()).isEqualTo(1);
        assertThat(record.state().metrics().get(VISITS))
                .extracting(MetricDays::days)
                .isEqualTo(Map.of(DAY, new DayFigure(1, new BigDecimal("2.5"))));
        assertThat(record.state().used(dailyNeed)).isEqualTo(CounterUse.of(DAY, 40, NOON));
    }

    @Test
    void aUnitThatWritesNothingChangesNothing() {
        try (Storage.Unit unit = storage().open(LoadRequest.of(member, subject("a-1")))) {
            append(open(unit, member, NOON), "a-1", points(40));
        }
        assertThat(storage().rows(member, subject("a-1"))).isEmpty();
        assertThat(available(storage().look(member))).isZero();
    }

    @Test
    void aStateIsTheSumOfItsRows() {
        List.of("a-1", "a-2", "a-3").forEach(this::book);
        MemberSnapshot record = storage().look(member);
        assertThat(record.state().seq()).isEqualTo(3);
        assertThat(available(record)).isEqualTo(120);
        assertThat(record.state().used(dailyNeed).total(DAY, DAY)).isEqualTo(120);
        assertThat(record.state().metrics().get(VISITS))
                .extracting(MetricDays::days)
                .isEqualTo(Map.of(DAY, new DayFigure(3, new BigDecimal("7.5"))));
    }

    @Test
    void aRowIsNeverReplaced() {
        JournalRow row = book("a-1");
        assertThatThrownBy(() -> book("a-1")).isInstanceOf(RuntimeException.class);
        assertThat(storage().rows(member, subject("a-1"))).containsExactly(row);
        assertThat(available(storage().look(member))).isEqualTo(40);
    }

    @Test
    void keysAreUniquePerKindApplicationAndMember() {
        book("x");
        MemberId other = new MemberId("n-" + own);
        book(other, "x", points(7));
        try (Storage.Unit unit = storage().open(LoadRequest.of(member, subject("x")))) {
            OpenMember open = open(unit, member, NOON);
            Hold hold = open.wallets()
                    .hold(UUID.randomUUID(), new Hold.Key(member, "shop", "x"), CurrencyKey.POINTS, 5, null);
            open.appendMoved(RowKey.of(member, RowKey.Kind.HOLD, subject("x")), hold.transaction());
            unit.write(open.write(Map.of()));
        }
        assertThat(storage().rows(member, subject("x")))
                .extracting(row -> row.key().kind())
                .containsExactly(RowKey.Kind.ACTION, RowKey.Kind.HOLD);
    }

    @Test
    void aUnitWaitsForAnotherUnitOfTheSameMember() throws Exception {
        CompletableFuture<Long> second;
        try (Storage.Unit unit = storage().open(LoadRequest.of(List.of(member)))) {
            OpenMember open = open(unit, member, NOON);
            append(open, "a-1", points(40));
            second = CompletableFuture.supplyAsync(() -> {
                try (Storage.Unit other = storage().open(LoadRequest.of(List.of(member)))) {
                    return available(other.member(member).orElseThrow());
                }
            });
            unit.write(open.write(Map.of()));
        }
        assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo(40);
    }

    @Test
    void skipsLockedMembersIfAllowed() {
        MemberId other = new MemberId("n-" + own);
        LoadRequest both = new LoadRequest(
                new TreeMap<>(Map.of(member, new TreeSet<>(), other, new TreeSet<>(Set.of(subject("a-1"))))), true);
        try (Storage.Unit held = storage().open(LoadRequest.of(List.of(member)))) {
            assertThat(held.member(member)).isPresent();
            try (Storage.Unit unit = storage().open(both)) {
                assertThat(unit.member(member)).isEmpty();
                OpenMember open = open(unit, other, NOON);
                append(open, "a-1", points(7));
                unit.write(open.write(Map.of()));
            }
        }
        try (Storage.Unit unit = storage().open(both)) {
            assertThat(unit.member(member)).isPresent();
            assertThat(available(unit.member(other).orElseThrow())).isEqualTo(7);
        }
    }

    @Test
    void failsIfAMemberIsLockedTooLong() {
        try (Storage.Unit held = storage().open(LoadRequest.of(List.of(member)))) {
            assertThat(held.member(member)).isPresent();
            CompletableFuture<Storage.Unit> second =
                    CompletableFuture.supplyAsync(() -> storage().open(LoadRequest.of(List.of(member))));
            assertThat(second)
                    .failsWithin(10, TimeUnit.SECONDS)
                    .withThrowableThat()
                    .withCauseInstanceOf(MemberBusy.class);
        }
    }

    @Test
    void writesManyMembersWithTheirOwnData() {
        MemberId other = new MemberId("n-" + own);
        LoadRequest both = LoadRequest.of(List.of(member, other));
        try (Storage.Unit unit = storage().open(both)) {
            OpenMember one = open(unit, member, NOON);
            OpenMember two = open(unit, other, NOON);
            append(one, "a-1", points(40));
            append(two, "a-1", points(7));
            append(one, "a-2", points(1));
            List<JournalRow> rows = new ArrayList<>(one.rows());
            rows.addAll(two.rows());
            unit.write(new BatchWrite(rows, List.of(one.newState(), two.newState()), List.of(), Map.of()));
        }
        try (Storage.Unit unit = storage().open(both)) {
            assertThat(available(unit.member(member).orElseThrow())).isEqualTo(41);
            assertThat(available(unit.member(other).orElseThrow())).isEqualTo(7);
            assertThat(unit.rows(member, subject("a-2")))
                    .singleElement()
                    .satisfies(row -> assertThat(row.seq()).isEqualTo(2));
            assertThat(unit.actions(member, 2, 5))
                    .singleElement()
                    .satisfies(row -> assertThat(row.key().subject()).isEqualTo(subject("a-2")));
        }
    }

    @Test
    void aLeaseOfAUnitThatWritesNothingIsReturned() {
        SharedCounter counter = counter();
        try (Storage.Unit unit = storage().open(LoadRequest.of(List.of(member)))) {
            assertThat(unit.lease(new LeaseRequest(counter, 100, own, 60)).room())
                    .isEqualTo(60);
        }
        assertThat(storage()
                        .lease(new LeaseRequest(counter, 100, own + "/other", 100))
                        .room())
                .isEqualTo(100);
    }

    @Test
    void aLeaseIsNeverOverspent() {
        SharedCounter counter = counter();
        Lease lease = storage().lease(new LeaseRequest(counter, 100, own, 60));
        assertThat(lease.room()).isEqualTo(60);
        assertThat(lease.left()).isEqualTo(40);
        spend(counter, own, 60, "a-1");
        assertThat(spent(counter)).isEqualTo(60);
        assertThatThrownBy(() -> spend(counter, own, 1, "a-2")).isInstanceOf(ConcurrentUpdate.class);
        assertThat(spent(counter)).isEqualTo(60);
        assertThat(storage().rows(member, subject("a-2"))).isEmpty();
    }

    @Test
    void takesTheRestOfOtherLeasesBeforeRefusing() {
        SharedCounter counter = counter();
        String other = own + "/other";
        storage().lease(new LeaseRequest(counter, 100, other, 90));
        spend(counter, other, 30, "a-1");
        Lease lease = storage().lease(new LeaseRequest(counter, 100, own, 80));
        assertThat(lease.room()).as("everything that was not spent").isEqualTo(70);
        assertThat(lease.left()).isZero();
        assertThatThrownBy(() -> spend(counter, other, 1, "a-2")).isInstanceOf(ConcurrentUpdate.class);
        spend(counter, own, 70, "a-3");
        assertThat(spent(counter)).isEqualTo(100);
    }

    @Test
    void releasedLeasesAreAvailableToAll() {
        SharedCounter counter = counter();
        String other = own + "/other";
        storage().lease(new LeaseRequest(counter, 100, other, 90));
        spend(counter, other, 30, "a-1");
        storage().release(other);
        Lease lease = storage().lease(new LeaseRequest(counter, 100, own, 1));
        assertThat(lease.room() + lease.left()).isEqualTo(70);
        assertThat(spent(counter)).isEqualTo(30);
    }

    @Test
    void aReducedAmountGivesNoFurtherLeases() {
        SharedCounter counter = counter();
        storage().lease(new LeaseRequest(counter, 100, own, 60));
        spend(counter, own, 60, "a-1");
        Lease lease = storage().lease(new LeaseRequest(counter, 50, own, 1));
        assertThat(lease.room()).isZero();
        Lease more = storage().lease(new LeaseRequest(counter, 61, own, 5));
        assertThat(more.room()).isEqualTo(1);
    }

    /**
     * Holders request and spend random amounts. Together they never spend more than the counter's amount, and at the
     * end all of it is spent.
     */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void holdersTogetherSpendTheWholeAmount(long seed) {
        Random random = new Random(seed);
        SharedCounter counter = counter();
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
                                .lease(new LeaseRequest(counter, amount, holder, wanted))
                                .room());
            }
            long spending = Math.min(wanted, rooms.getOrDefault(holder, 0L));
            try {
                if (spending > 0) {
                    spend(counter, holder, spending, "a-" + turn);
                    rooms.merge(holder, -spending, Long::sum);
                    booked += spending;
                }
            } catch (ConcurrentUpdate taken) {
                rooms.remove(holder);
            }
            assertThat(spent(counter))
                    .as("seed %s, turn %s", seed, turn)
                    .isEqualTo(booked)
                    .isLessThanOrEqualTo(amount);
        }
        Lease rest = storage().lease(new LeaseRequest(counter, amount, own + "/last", amount));
        assertThat(booked + rest.room()).as("seed %s", seed).isEqualTo(amount);
    }
}
