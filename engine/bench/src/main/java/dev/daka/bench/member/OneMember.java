package dev.daka.bench.member;

import dev.daka.core.action.Member;
import dev.daka.core.action.MemberId;
import dev.daka.core.booking.BatchWrite;
import dev.daka.core.booking.Lease;
import dev.daka.core.booking.LeaseRequest;
import dev.daka.core.booking.LoadRequest;
import dev.daka.core.booking.MemberSnapshot;
import dev.daka.core.booking.SharedCounter;
import dev.daka.core.booking.Storage;
import dev.daka.core.journal.JournalRow;
import dev.daka.core.journal.MemberState;
import dev.daka.core.journal.SubjectId;
import dev.daka.core.journal.format.RowFormat;
import dev.daka.core.journal.format.StateFormat;
import dev.daka.core.ledger.Hold;
import dev.daka.core.ledger.HoldsQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * In-memory storage of one member's encoded state, with budgets that are never used up. A written state becomes the
 * stored state only by {@link #keep}, so that the same action can be booked repeatedly. Journal rows are encoded and
 * then dropped.
 */
final class OneMember implements Storage {
    private final Member profile;
    private byte[] stored;
    private byte[] written;
    /** The seq of the last journal row that the stored state and the written state include. */
    private long storedSeq;

    private long writtenSeq;

    /** Creates a storage with the empty state of a new member. */
    OneMember(Member profile) {
        this.profile = profile;
        this.stored = StateFormat.write(new MemberState(profile.id()));
        this.written = stored;
    }

    byte[] state() {
        return stored.clone();
    }

    /** Makes the most recently written state the stored one. */
    void keep() {
        stored = written;
        storedSeq = writtenSeq;
    }

    @Override
    public Unit open(LoadRequest wanted) {
        return new OneUnit();
    }

    private final class OneUnit implements Unit {
        @Override
        public Optional<MemberSnapshot> member(MemberId member) {
            return Optional.of(peek(member));
        }

        @Override
        public List<JournalRow> rows(MemberId member, SubjectId subject) {
            return OneMember.this.rows(member, subject);
        }

        @Override
        public List<JournalRow> actions(MemberId member, long first, long last) {
            throw new UnsupportedOperationException("The sample campaigns grant no pending points");
        }

        @Override
        public Lease lease(LeaseRequest request) {
            return OneMember.this.lease(request);
        }

        @Override
        public void write(BatchWrite write) {
            OneMember.this.write(write);
        }

        @Override
        public void close() {}
    }

    private void write(BatchWrite write) {
        List<RowFormat.EncodedRow> rows = new ArrayList<>(1);
        write.rows().forEach(row -> rows.add(RowFormat.write(row)));
        MemberState state = write.states().get(0).state();
        if (state.seq() != storedSeq + rows.size()) {
            throw new IllegalStateException("State " + state.seq() + " after " + rows.size() + " rows");
        }
        written = StateFormat.write(state);
        writtenSeq = state.seq();
    }

    @Override
    public Lease lease(LeaseRequest request) {
        return new Lease(request.amount(), 0, 0);
    }

    @Override
    public void release(String holder) {}

    @Override
    public long used(SharedCounter counter) {
        return 0;
    }

    @Override
    public MemberSnapshot peek(MemberId member) {
        return new MemberSnapshot(profile, StateFormat.read(member, storedSeq, stored));
    }

    @Override
    public List<JournalRow> rows(MemberId member, SubjectId subject) {
        return List.of();
    }

    @Override
    public List<Hold> holds(HoldsQuery wanted) {
        return List.of();
    }

    @Override
    public List<MemberId> due(Instant now, int most) {
        return List.of();
    }
}
