package dev.daka.core.booking;

import dev.daka.core.decide.outcome.Decision;
import dev.daka.core.journal.StoredResponse;

/** What became of a submission. */
public sealed interface Result {
    /** It was decided and booked. */
    record Booked(StoredResponse answer, Decision decision) implements Result {}

    /** An action of that id had been answered before; whether it was the same action, its fingerprint tells. */
    record AnsweredBefore(StoredResponse answer) implements Result {}

    /** Other work on the member goes on: it is to be asked again. */
    record Busy() implements Result {}

    /** Nothing of it was booked. */
    record Failed(RuntimeException why) implements Result {}
}
