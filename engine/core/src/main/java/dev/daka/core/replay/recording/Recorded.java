package dev.daka.core.replay.recording;

import dev.daka.core.action.Action;
import dev.daka.core.action.ActionId;
import dev.daka.core.action.MemberId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a recording tells of: an action, or that one was taken back. */
public sealed interface Recorded {
    MemberId memberId();

    /** When the service was told: what came first is decided first. */
    Instant arrivedAt();

    /** The same at another time. */
    Recorded moved(UnaryOperator<Instant> shift);

    /**
     * Something that a member did.
     *
     * @param receivedAt when the service was told; null for the moment at which it was done
     */
    record Done(Action action, @Nullable Instant receivedAt) implements Recorded {
        @Override
        public MemberId memberId() {
            return action.memberId();
        }

        @Override
        public Instant arrivedAt() {
            return receivedAt == null ? action.occurredAt() : receivedAt;
        }

        @Override
        public Done moved(UnaryOperator<Instant> shift) {
            Action moved = new Action(
                    action.actionId(),
                    action.type(),
                    action.memberId(),
                    shift.apply(action.occurredAt()),
                    action.channel(),
                    action.amount(),
                    action.attributes(),
                    action.placements());
            return new Done(moved, receivedAt == null ? null : shift.apply(receivedAt));
        }
    }

    /**
     * A cancellation.
     *
     * @param memberId     whose action it was
     * @param actionId     the action that is taken back
     * @param id           the application's own id of the cancellation: the same one is carried out once; null for none
     * @param amount       how much of the action's amount is taken back; null for all that is left
     * @param evenIfUnseen whether it also holds for an action that has not come yet
     * @param arrivedAt    when the service was told
     * @param place        where in which file it stands
     */
    record Cancelled(
            MemberId memberId,
            ActionId actionId,
            @Nullable String id,
            @Nullable BigDecimal amount,
            boolean evenIfUnseen,
            Instant arrivedAt,
            Place place)
            implements Recorded {
        @Override
        public Cancelled moved(UnaryOperator<Instant> shift) {
            return new Cancelled(memberId, actionId, id, amount, evenIfUnseen, shift.apply(arrivedAt), place);
        }
    }

    /** What an action is known by. */
    record Key(MemberId member, ActionId action) {
        public static Key of(Action action) {
            return new Key(action.memberId(), action.actionId());
        }

        public static Key of(Cancelled cancelled) {
            return new Key(cancelled.memberId(), cancelled.actionId());
        }
    }

    /** A line of a file. */
    record Place(String file, long line) {}
}
