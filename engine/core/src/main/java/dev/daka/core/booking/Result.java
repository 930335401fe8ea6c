package dev.daka.core.booking;

import dev.daka.core.decide.outcome.Decision;
import dev.daka.core.journal.StoredResponse;

/** The result of booking a submission. */
public sealed interface Result {
    /** The action was decided and booked. */
    record Booked(StoredResponse answer, Decision decision) implements Result {}

    /** An action with this id was answered before. Compare fingerprints to learn whether it was the same request. */
    record AnsweredBefore(StoredResponse answer) implements Result {}

    /** Another unit of work has locked the member. Submit the action again. */
    record Busy() implements Result {}

    /**
     * The action could not be booked. If {@code why} is {@link StorageUnavailable}, it may have been booked all the
     * same; otherwise nothing was booked.
     */
    record Failed(RuntimeException why) implements Result {}
}
