package dev.daka.core.booking;

import dev.daka.core.action.MemberId;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.decision.Needs;
import dev.daka.core.ledger.Hold;
import dev.daka.core.ledger.HoldsWanted;
import dev.daka.core.ledger.LedgerChanges;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A storage that goes away before or after it has written, or is overtaken, as chance has it. */
final class FaultyStorage implements Storage {
    private static final int ONE_IN = 12;

    private final Storage storage;
    private final Random random;

    FaultyStorage(Storage storage, Random random) {
        this.storage = storage;
        this.random = random;
    }

    private boolean chance() {
        return random.nextInt(ONE_IN) == 0;
    }

    private void mayBeAway() {
        if (chance()) {
            throw new StorageAway(new IllegalStateException("by chance"));
        }
    }

    @Override
    public Unit open(Wanted wanted) {
        mayBeAway();
        Unit unit = storage.open(wanted);
        return new Unit() {
            @Override
            public OnRecord member(MemberId member) {
                return unit.member(member);
            }

            @Override
            public Optional<StoredAnswer> answer(DecisionKey key) {
                return unit.answer(key);
            }

            @Override
            public Cancelled cancelled(DecisionKey key, String cancellation) {
                return unit.cancelled(key, cancellation);
            }

            @Override
            public void book(Writing writing) {
                written(() -> unit.book(writing));
            }

            @Override
            public void cancel(Cancellation cancellation) {
                written(() -> unit.cancel(cancellation));
            }

            @Override
            public void settle(LedgerChanges changes) {
                written(() -> unit.settle(changes));
            }

            @Override
            public Optional<Hold> hold(Hold.Key key) {
                return unit.hold(key);
            }

            private void written(Runnable writing) {
                mayBeAway();
                if (chance()) {
                    throw new Overtaken(new IllegalStateException("by chance"));
                }
                writing.run();
                // It is written, but nobody gets to know.
                mayBeAway();
            }

            @Override
            public void close() {
                unit.close();
            }
        };
    }

    @Override
    public List<MemberId> due(Map<CurrencyKey, LocalDate> today, Instant now, int most) {
        return storage.due(today, now, most);
    }

    @Override
    public Optional<AnsweredAction> action(DecisionKey key) {
        mayBeAway();
        return storage.action(key);
    }

    @Override
    public Optional<Hold> hold(Hold.Key key) {
        mayBeAway();
        return storage.hold(key);
    }

    @Override
    public List<Hold> holds(HoldsWanted wanted) {
        mayBeAway();
        return storage.holds(wanted);
    }

    @Override
    public Lease lease(LeaseRequest request) {
        mayBeAway();
        Lease lease = storage.lease(request);
        mayBeAway();
        return lease;
    }

    @Override
    public void release(String holder) {
        storage.release(holder);
    }

    @Override
    public Optional<StoredAnswer> answer(DecisionKey key) {
        return storage.answer(key);
    }

    @Override
    public OnRecord look(MemberId member, Needs needs) {
        return storage.look(member, needs);
    }
}
