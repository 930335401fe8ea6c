package dev.daka.service.delivery.webhooks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Starts at the present time, because receivers refuse signatures of other times, and advances only when told to. */
final class SteppedClock extends Clock {
    private volatile Instant now = today();

    private static Instant today() {
        return Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
    }

    void reset() {
        now = today();
    }

    void advance(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
