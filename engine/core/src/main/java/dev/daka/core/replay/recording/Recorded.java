package dev.daka.core.replay.recording;

import dev.daka.core.action.Action;
import dev.daka.core.action.ActionId;
import dev.daka.core.action.MemberId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An event in a recording: an action or a cancellation. */
public sealed interface Recorded {
    MemberId memberId();

    /** When the service received the event. Events are replayed in this order. */
    Instant arrivedAt();

    /** A copy with its times shifted. */
    Recorded moved(UnaryOperator<Instant> shift);

    /**
     * An action.
     *
     * @param action     the action
     * @param receivedAt when the service received it; null if that was {@code occurredAt}
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
     * @param memberId     member whose action is cancelled
     * @param actionId     id of the action to cancel
     * @param id           the application's id of the cancellation; a cancellation with the same id is carried out
     *                     once; null for none
     * @param amount       how much of the action's amount to cancel; null to cancel all that is left
     * @param evenIfUnseen true if an action that arrives later is cancelled too
     * @param arrivedAt    when the service received the cancellation
     * @param place        file and line of the cancellation
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

    /** Identifies an action within a recording. */
    record Key(MemberId member, ActionId action) {
        public static Key of(Action action) {
            return new Key(action.memberId(), action.actionId());
        }

        public static Key of(Cancelled cancelled) {
            return new Key(cancelled.memberId(), cancelled.actionId());
        }
    }

    /**
     * A line of a file.
     *
     * @param file name of the file
     * @param line number of the line, from 1
     */
    record Place(String file, long line) {}
}
