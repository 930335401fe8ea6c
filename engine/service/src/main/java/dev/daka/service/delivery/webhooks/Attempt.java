package dev.daka.service.delivery.webhooks;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Result of one delivery attempt.
 *
 * @param status  HTTP status of the response; null if there was none
 * @param failure cause of the failure; null if the event was delivered
 * @param pause   wait that the receiver asks for by Retry-After; null if it asks for none
 */
record Attempt(
        @Nullable Integer status,
        @Nullable Failure failure,
        @Nullable Duration pause) {
    private static final int GONE = 410;

    /** Why an event was not delivered. */
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

    /** True if the receiver answered 410, which disables the endpoint. */
    boolean gone() {
        return status != null && status == GONE;
    }
}
