package dev.daka.core.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daka.core.action.MemberId;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.campaign.Release;
import dev.daka.core.decide.records.Changes;
import dev.daka.core.decide.records.CounterUse;
import dev.daka.core.decide.records.DayFigure;
import dev.daka.core.effect.AddPoints;
import dev.daka.core.journal.ActionHistory;
import dev.daka.core.journal.ActionState;
import dev.daka.core.journal.Change;
import dev.daka.core.journal.Fact;
import dev.daka.core.journal.JournalRow;
import dev.daka.core.journal.MetricDays;
import dev.daka.core.journal.ReversalBasis;
import dev.daka.core.journal.RowKey;
import dev.daka.core.journal.StoredResponse;
import dev.daka.core.ledger.Grant;
import dev.daka.core.ledger.ReversedGrant;
import dev.daka.core.ledger.ReversedTransaction;
import dev.daka.core.ledger.Transaction;
import dev.daka.core.ledger.WalletState;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every storage must do with cancellations, releases and expiries. */
public abstract class CancellationContract extends StorageFixture {
    private ActionHistory history(String id) {
        return ActionHistory.of(storage().rows(member, subject(id))).orElseThrow();
    }

    @Test
    void theBasisOfAnActionIsStoredUnchanged() {
        JournalRow row = book("a-1");
        ActionHistory action = history("a-1");
        assertThat(action.action()).isEqualTo(row);
        assertThat(action.basis()).isEqualTo(Journals.decided(row));
        assertThat(action.answer()).isEqualTo(new StoredResponse("00ff", row.answer()));
        assertThat(action.cancellations()).isEmpty();
        assertThat(storage().rows(new MemberId("n-" + own), subject("a-1")))
                .as("another member's action of the same id")
                .isEmpty();
    }

    @Test
    void aCancellationSubtractsFromEachRecord() {
        book("a-1");
        book("a-2");
        cancel("a-1", "c-1", false);
        MemberSnapshot record = storage().look(member);
        assertThat(available(record)).isEqualTo(40);
        assertThat(record.state().metrics().get(VISITS))
                .extracting(MetricDays::days)
                .isEqualTo(Map.of(DAY, new DayFigure(1, new BigDecimal("2.5"))));
        assertThat(record.state().used(dailyNeed).total(DAY, DAY)).isEqualTo(40);
        cancel("a-2", "c-1", false);
        MemberSnapshot empty = storage().look(member);
        assertThat(empty.state().wallet().pocket(CurrencyKey.POINTS).lots()).isEmpty();
        assertThat(empty.state().days(VISITS)).isEmpty();
        assertThat(empty.state().used(dailyNeed)).as("was never used").isEqualTo(CounterUse.NONE);
    }

    @Test
    void aCancellationLeavesTheStatedRest() {
        JournalRow row = book("a-1");
        cancel("a-1", "c-1", true);
        ActionHistory half = history("a-1");
        assertThat(half.answer().state()).isEqualTo(ActionState.PARTLY_CANCELLED);
        ReversalBasis left = Objects.requireNonNull(half.basis());
        assertThat(left.action()).isEqualTo(Journals.decided(row).action().withAmount(new BigDecimal("50")));
        assertThat(left.grants()).extracting(Grant::points).containsExactly(20L);
        assertThat(left.others()).isEmpty();
        assertThat(left.inputs()).isEqualTo(Journals.decided(row).inputs());
        assertThat(half.cancellation("c-1")).hasValueSatisfying(one -> {
            assertThat(one.answer()).isEqualTo("{}");
            assertThat(one.fingerprint()).isEqualTo("0a");
        });
        assertThatThrownBy(() -> cancel("a-1", "c-1", false)).isInstanceOf(RuntimeException.class);
        cancel("a-1", "c-2", false);
        ActionHistory gone = history("a-1");
        assertThat(gone.answer().state()).isEqualTo(ActionState.CANCELLED);
        assertThat(gone.basis()).isNull();
        assertThat(gone.cancellations()).hasSize(2);
    }

    /** Cancels half of the action, or all that is left of it. */
    private void cancel(String id, String cancellation, boolean half) {
        try (Storage.Unit unit = storage().open(LoadRequest.of(member, subject(id)))) {
            OpenMember open = open(unit, member, NOON);
            ActionHistory action = open.action(subject(id)).orElseThrow();
            ReversalBasis basis = Objects.requireNonNull(action.basis());
            UUID transaction = UUID.randomUUID();
            Grant grant = basis.grants().get(0);
            List<ReversedGrant> taken = open.wallets()
                    .takeBack(
                            transaction,
                            "shop",
                            new ReversedTransaction(
                                    action.action().id(), basis.action().actionId()),
                            List.of(half ? grant.withPoints(20) : grant),
                            action.pending(open.state().wallet(), CURRENCIES));
            Fact.Remains left = half
                    ? new Fact.Remains(
                            new BigDecimal("50"),
                            List.of(grant.withPoints(20)),
                            List.of(),
                            new Changes(List.of(), List.of()))
                    : null;
            open.append(
                    new RowKey(member, RowKey.Kind.CANCELLATION, subject(id), cancellation),
                    transaction,
                    "0a",
                    "{}",
                    new Fact.Cancelled(left, taken, basis.others()),
                    half ? Change.NO_RECORDS : back());
            unit.write(open.write(Map.of()));
        }
    }

    private Changes back() {
        return new Changes(
                List.of(new Changes.MetricChange(VISITS, DAY, new DayFigure(1, new BigDecimal("2.5")).negated())),
                List.of(new Changes.CounterChange(daily, DAY, -40, NOON, 0, DAY)));
    }

    @Test
    void anActionThatWasCancelledBeforeItArrivedIsAnswered() {
        try (Storage.Unit unit = storage().open(LoadRequest.of(member, subject("a-1")))) {
            OpenMember open = open(unit, member, NOON);
            UUID id = UUID.randomUUID();
            open.append(
                    RowKey.of(member, RowKey.Kind.ACTION, subject("a-1")),
                    id,
                    StoredResponse.ANY_BODY,
                    "{\"cancelled\":true}",
                    new Fact.CancelledUnseen(),
                    Change.NO_RECORDS);
            open.append(
                    new RowKey(member, RowKey.Kind.CANCELLATION, subject("a-1"), "c-1"),
                    id,
                    "0a",
                    "{}",
                    new Fact.Cancelled(null, List.of(), List.of()),
                    Change.NO_RECORDS);
            unit.write(open.write(Map.of()));
        }
        ActionHistory action = history("a-1");
        assertThat(action.isCancelledUnseen()).isTrue();
        assertThat(action.answer())
                .isEqualTo(new StoredResponse(StoredResponse.ANY_BODY, "{\"cancelled\":true}", ActionState.CANCELLED));
        assertThat(action.cancellation("c-1")).isPresent();
        assertThat(action.basis()).isNull();
    }

    @Test
    void returnedUseOfACounterCanBeSpentAgain() {
        SharedCounter counter = counter();
        storage().lease(new LeaseRequest(counter, 100, own, 100));
        spend(counter, own, 100, "a-1");
        assertThat(storage().lease(new LeaseRequest(counter, 100, own, 1)).room())
                .isZero();
        write(member, "a-2", points(1), List.of(), Map.of(counter, 30L));
        assertThat(spent(counter)).isEqualTo(70);
        assertThat(storage().lease(new LeaseRequest(counter, 100, own, 100)).room())
                .isEqualTo(30);
        spend(counter, own, 30, "a-3");
        assertThat(spent(counter)).isEqualTo(100);
    }

    @Test
    void pendingPointsAreReleasedAndUnspentPointsExpire() {
        book(member, "a-1", new AddPoints(CurrencyKey.POINTS, 40, new Release(7, "orderConfirmed")));
        Instant dueAt = Instant.parse("2026-03-08T16:00:00Z");
        assertThat(due(dueAt.minusSeconds(1))).doesNotContain(member);
        assertThat(due(dueAt)).contains(member);
        assertThat(available(storage().look(member))).isZero();
        assertThat(history("a-1").pending(wallet(), CURRENCIES).get(0)).satisfies(grant -> {
            assertThat(grant.points()).isEqualTo(40);
            assertThat(grant.lot()).isNull();
        });
        assertThat(settle(dueAt)).containsExactly(Transaction.Kind.RELEASE);
        assertThat(wallet().pocket(CurrencyKey.POINTS).pending()).isEmpty();
        assertThat(wallet().pocket(CurrencyKey.POINTS).lots()).containsExactly(Map.entry(LAST_DAY, 40L));
        Instant over = Instant.parse("2027-03-31T16:00:00Z");
        assertThat(due(over.minusSeconds(1))).doesNotContain(member);
        assertThat(due(over)).contains(member);
        assertThat(settle(over)).containsExactly(Transaction.Kind.EXPIRY);
        assertThat(available(storage().look(member))).isZero();
        assertThat(due(over.plusSeconds(1))).doesNotContain(member);
        assertThat(history("a-1").pending(wallet(), CURRENCIES).get(0)).satisfies(grant -> {
            assertThat(grant.points()).isZero();
            assertThat(grant.lot()).isEqualTo(LAST_DAY);
        });
        assertThat(wallet().pocket(CurrencyKey.POINTS).expired()).containsExactly(Map.entry(LAST_DAY, 40L));
    }

    private WalletState wallet() {
        return storage().look(member).state().wallet();
    }

    private List<MemberId> due(Instant now) {
        return storage().due(now, 10_000);
    }

    private List<Transaction.Kind> settle(Instant at) {
        try (Storage.Unit unit = storage().open(LoadRequest.of(List.of(member)))) {
            OpenMember open = open(unit, member, at);
            unit.write(open.write(Map.of()));
            return open.rows().stream()
                    .flatMap(row -> row.change().points().transactions().stream())
                    .map(Transaction::kind)
                    .toList();
        }
    }
}
