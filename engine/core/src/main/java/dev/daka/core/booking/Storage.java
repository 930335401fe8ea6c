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
 * Where the journal, the members' states and the shared counters are kept. Whatever implements it passes {@code StorageContract},
 * {@code CancellationContract} and {@code HoldsContract}. Every method may throw a {@link StorageUnavailable}: then nothing is known to have
 * changed, except where {@link Unit#write} says so.
 */
public interface Storage {
    /**
     * Begins a unit of work on the wanted members. Members that are not known yet are added. From here until the unit is closed
     * other units that want one of them wait, or go on without.
     *
     * @throws MemberBusy where another unit holds one of them for too long
     */
    Unit open(LoadRequest wanted);

    /**
     * Gives a holder what it asks for and a reserve beyond, as far as the counter goes, at once and for good: what all holders
     * have together is never more than the amount.
     */
    Lease lease(LeaseRequest request);

    /** Lets others have what the holder has left. */
    void release(String holder);

    /** What is used of a shared counter, in its measure. */
    long used(SharedCounter counter);

    /** A member as it is booked, for a look that books nothing. */
    MemberSnapshot look(MemberId member);

    /** What was written about a subject, in the order of the rows. */
    List<JournalRow> rows(MemberId member, SubjectId subject);

    /** Holds of a member as they are booked, the newest first. */
    List<Hold> holds(HoldsQuery wanted);

    /** Members for whom time has something to do by then; so many at most. */
    List<MemberId> due(Instant now, int most);

    /** Exclusive work on some members: look, then write or leave it. */
    interface Unit extends AutoCloseable {
        /** Empty where other work on a wanted member goes on and the unit was to go on without. */
        Optional<MemberSnapshot> member(MemberId member);

        /** What was written about a subject, in the order of the rows; at hand where it was wanted. */
        List<JournalRow> rows(MemberId member, SubjectId subject);

        /** The actions among the member's rows from {@code first} to {@code last}, and all other rows about the same actions. */
        List<JournalRow> actions(MemberId member, long first, long last);

        /** As {@link Storage#lease}; it is taken back where the unit writes nothing. */
        Lease lease(LeaseRequest request);

        /**
         * Writes everything, or nothing where it throws. Once it returns, it lasts.
         *
         * @throws ConcurrentUpdate   where it has to be done again, for example since a lease no longer has what is spent of it
         * @throws StorageUnavailable where it is not known whether it was written
         */
        void write(BatchWrite write);

        /** Ends the unit; what was not written is as if it had not been. */
        @Override
        void close();
    }
}
