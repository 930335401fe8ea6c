package dev.daka.service.webhooks;

import org.jspecify.annotations.Nullable;

/**
 * What became of one attempt.
 *
 * @param status  of the answer; null where there was none
 * @param failure null where the receiver took the event
 */
record Attempt(@Nullable Integer status, @Nullable Failure failure) {
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
        return new Attempt(status, status >= 200 && status < 300 ? null : Failure.STATUS);
    }

    static Attempt failed(Failure failure) {
        return new Attempt(null, failure);
    }

    boolean delivered() {
        return failure == null;
    }

    /** The receiver wants nothing any more. */
    boolean gone() {
        return status != null && status == GONE;
    }
}
