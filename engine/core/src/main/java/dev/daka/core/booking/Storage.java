package dev.daka.core.booking;

import dev.daka.core.action.MemberId;
import dev.daka.core.journal.JournalRow;
import dev.daka.core.journal.SubjectId;
import dev.daka.core.ledger.Hold;
import dev.daka.core.ledger.HoldsQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Stores the journal, the members' states and the shared counters. Implementations must pass {@code StorageContract},
 * {@code CancellationContract} and {@code HoldsContract}. Every method may throw {@link StorageUnavailable}; a method
 * that changes something may then have changed it or not.
 */
public interface Storage {
    /**
     * Begins a unit of work and locks the requested members; members not stored yet are added. Until the unit is
     * closed, other units that request one of them wait or skip it, as their own request says.
     *
     * @throws MemberBusy if the request waits for locked members and another unit holds a lock for too long
     */
    Unit open(LoadRequest wanted);

    /**
     * Grants the holder the requested amount and a reserve, as far as the counter has enough left. The lease is
     * committed at once. The leases of all holders together never exceed the counter's amount.
     */
    Lease lease(LeaseRequest request);

    /** Returns the holder's unspent leases to their counters. */
    void release(String holder);

    /** How much of a shared counter is used: points or number of times. */
    long used(SharedCounter counter);

    /** Reads a member as stored, without a lock. A member that is not stored yet has an empty state. */
    MemberSnapshot peek(MemberId member);

    /** The rows about a subject, in the order of their {@code seq}. */
    List<JournalRow> rows(MemberId member, SubjectId subject);

    /** The requested holds, newest first, as last booked: one that expired since may still say that it is held. */
    List<Hold> holds(HoldsQuery wanted);

    /** Members that have something to settle at {@code now}, at most {@code most}. */
    List<MemberId> due(Instant now, int most);

    /** Exclusive access to some members: read, then write once or close without writing. */
    interface Unit extends AutoCloseable {
        /** The member as stored; empty if the request skips locked members and another unit has locked this one. */
        Optional<MemberSnapshot> member(MemberId member);

        /**
         * The rows about a subject, in the order of their {@code seq}. Subjects named in the request are loaded
         * already.
         */
        List<JournalRow> rows(MemberId member, SubjectId subject);

        /**
         * The actions among the member's rows {@code first} to {@code last}, both included, and all other rows about
         * these actions.
         */
        List<JournalRow> actions(MemberId member, long first, long last);

        /** Like {@link Storage#lease}, but rolled back if the unit writes nothing. */
        Lease lease(LeaseRequest request);

        /**
         * Writes everything and commits. If it throws {@link ConcurrentUpdate}, nothing was written.
         *
         * @throws ConcurrentUpdate   if the work must be repeated, for example because another holder took what a lease
         *                            had left
         * @throws StorageUnavailable if the storage does not answer; the commit may or may not have succeeded
         */
        void write(BatchWrite write);

        /** Ends the unit. Rolls back what was not written. */
        @Override
        void close();
    }
}
