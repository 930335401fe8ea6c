package dev.daka.core.vocabulary;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** How late the actions of a type can arrive. */
public sealed interface Latest {
    /** The last moment at which an action that occurred at {@code occurredAt} is accepted. */
    OffsetDateTime lastMoment(Instant occurredAt);

    /**
     * A fixed time after the action occurred. For example, with 15 minutes an action that occurred at 08:00 is
     * accepted until 08:15.
     *
     * @param duration at least 1 minute
     */
    record Within(Duration duration) implements Latest {
        @Override
        public OffsetDateTime lastMoment(Instant occurredAt) {
            return occurredAt.plus(duration).atOffset(ZoneOffset.UTC);
        }
    }

    /**
     * The end of the day on which the action occurred, plus a grace period. For example, with a grace of 10 minutes
     * an action that occurred on 1 October at 08:00 or 23:59 is accepted until 2 October, 00:10.
     *
     * @param zone  time zone that determines the day
     * @param grace 0 or more
     */
    record SameDay(ZoneId zone, Duration grace) implements Latest {
        @Override
        public OffsetDateTime lastMoment(Instant occurredAt) {
            return occurredAt
                    .atZone(zone)
                    .toLocalDate()
                    .plusDays(1)
                    .atStartOfDay(zone)
                    .plus(grace)
                    .toOffsetDateTime();
        }
    }
}
