package dev.daka.core.booking;

import dev.daka.core.action.MemberId;
import dev.daka.core.journal.JournalRow;
import dev.daka.core.journal.SubjectId;
import dev.daka.core.ledger.Hold;
import dev.daka.core.ledger.HoldsQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A storage that randomly becomes unavailable before or after a write, or reports a concurrent update. */
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
            throw new StorageUnavailable(new IllegalStateException("by chance"));
        }
    }

    @Override
    public Unit open(LoadRequest wanted) {
        mayBeAway();
        Unit unit = storage.open(wanted);
        return new Unit() {
            @Override
            public Optional<MemberSnapshot> member(MemberId member) {
                return unit.member(member);
            }

            @Override
            public List<JournalRow> rows(MemberId member, SubjectId subject) {
                return unit.rows(member, subject);
            }

            @Override
            public List<JournalRow> actions(MemberId member, long first, long last) {
                mayBeAway();
                return unit.actions(member, first, last);
            }

            @Override
            public Lease lease(LeaseRequest request) {
                return FaultyStorage.this.lease(request);
            }

            @Override
            public void write(BatchWrite write) {
                mayBeAway();
                if (chance()) {
                    throw new ConcurrentUpdate(new IllegalStateException("by chance"));
                }
                unit.write(write);
                // The data is written, but the caller gets an error.
                mayBeAway();
            }

            @Override
            public void close() {
                unit.close();
            }
        };
    }

    @Override
    public List<MemberId> due(Instant now, int most) {
        return storage.due(now, most);
    }

    @Override
    public List<JournalRow> rows(MemberId member, SubjectId subject) {
        mayBeAway();
        return storage.rows(member, subject);
    }

    @Override
    public List<Hold> holds(HoldsQuery wanted) {
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
    public long used(SharedCounter counter) {
        return storage.used(counter);
    }

    @Override
    public MemberSnapshot peek(MemberId member) {
        return storage.peek(member);
    }
}
