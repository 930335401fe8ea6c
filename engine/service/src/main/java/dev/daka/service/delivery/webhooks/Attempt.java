package dev.daka.service.delivery.webhooks;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What became of one attempt.
 *
 * @param status  of the answer; null where there was none
 * @param failure null where the receiver took the event
 * @param pause   for how long the receiver asks to be left alone; null where it does not
 */
record Attempt(
        @Nullable Integer status,
        @Nullable Failure failure,
        @Nullable Duration pause) {
    private static final int GONE = 410;

    /** Why a receiver did not take an event. */
    enum Failure {
        REFUSED_URL,
        REFUSED_ADDRESS,
        UNKNOWN_HOST,
        UNREACHABLE,
        TLS,
        TIMED_OUT,
        BROKEN_ANSWER,
        STATUS
    }

    static Attempt answered(int status) {
        return answered(status, null);
    }

    static Attempt answered(int status, @Nullable Duration pause) {
        return new Attempt(status, status >= 200 && status < 300 ? null : Failure.STATUS, pause);
    }

    static Attempt failed(Failure failure) {
        return new Attempt(null, failure, null);
    }

    boolean delivered() {
        return failure == null;
    }

    /** The receiver wants nothing any more. */
    boolean gone() {
        return status != null && status == GONE;
    }
}
