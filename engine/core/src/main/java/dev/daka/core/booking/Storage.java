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
import org.jspecify.annotations.Nullable;

/**
 * Where answers, balances, metrics, caps and budgets are kept. Whatever implements it passes {@code StorageContract} and {@code CancellationContract}. Every
 * method may throw a {@link StorageAway}: then nothing is known to have changed, except where {@link Unit#book} says so.
 */
public interface Storage {
    /**
     * Begins a unit of work on the wanted members. Members that are not known yet are added. From here until the unit is closed
     * other units that want one of them wait.
     *
     * @throws MemberBusy where another unit holds one of them for too long
     */
    Unit open(Wanted wanted);

    /**
     * Gives a holder what it asks for and a reserve beyond, as far as the budget goes, at once and for good: what all holders
     * have together is never more than the amount.
     */
    Lease lease(LeaseRequest request);

    /** Lets others have what the holder has left. */
    void release(String holder);

    /** The answer that was given under that key. */
    Optional<StoredAnswer> answer(DecisionKey key);

    /** What is on record of a member, and of the budgets that are needed, for a look that books nothing. */
    OnRecord look(MemberId member, Needs needs);

    /**
     * What is known of a cancellation.
     *
     * @param before the answer that it was given before; null where it is new
     * @param action null where no such action was answered yet
     */
    record Cancelled(
            @Nullable StoredAnswer before, @Nullable BookedAction action) {}

    /** An action that was answered under that key, with its cancellations. */
    Optional<AnsweredAction> action(DecisionKey key);

    /** The hold of that key, as it is booked. */
    Optional<Hold> hold(Hold.Key key);

    /** Holds of a member as they are booked, the newest first. */
    List<Hold> holds(HoldsWanted wanted);

    /**
     * Members of whom something is to be released up to that day of its currency, or could be spent up to a day before it, or is held
     * up to a moment that is over; so many at most.
     */
    List<MemberId> due(Map<CurrencyKey, LocalDate> today, Instant now, int most);

    /** Exclusive work on some members: look, then book or leave it. */
    interface Unit extends AutoCloseable {
        OnRecord member(MemberId member);

        /** The answer that was given under a wanted key before. */
        Optional<StoredAnswer> answer(DecisionKey key);

        /**
         * Writes everything, or nothing where it throws. Once it returns, it lasts.
         *
         * @throws Overtaken   where it has to be done again, for example since a lease no longer has what is spent of it
         * @throws StorageAway where it is not known whether it was written
         */
        void book(Writing writing);

        /**
         * An action as its cancellation finds it.
         *
         * @param cancellation the application's own id of the cancellation
         */
        Cancelled cancelled(DecisionKey key, String cancellation);

        /** Writes a cancellation of a wanted action, as {@link #book} writes. */
        void cancel(Cancellation cancellation);

        /** Writes what time, a confirmation or a hold made of points, as {@link #book} writes. */
        void settle(LedgerChanges changes);

        /** A hold of a wanted member, as it is booked. */
        Optional<Hold> hold(Hold.Key key);

        /** Ends the unit; what was not booked is as if it had not been. */
        @Override
        void close();
    }
}
