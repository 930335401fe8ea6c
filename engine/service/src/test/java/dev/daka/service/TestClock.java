package dev.daka.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The system clock, shifted by a duration. */
public final class TestClock extends Clock {
    private volatile Duration ahead = Duration.ZERO;

    /** Runs a task with the clock shifted by this duration. */
    public void later(Duration duration, Runnable work) {
        ahead = duration;
        try {
            work.run();
        } finally {
            ahead = Duration.ZERO;
        }
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(ahead);
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
