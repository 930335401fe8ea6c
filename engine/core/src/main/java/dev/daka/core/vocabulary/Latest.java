package dev.daka.core.vocabulary;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** How late the actions of a type may arrive after they happened. */
public sealed interface Latest {
    /** The last moment at which an action that happened at {@code occurredAt} may arrive. */
    OffsetDateTime lastMoment(Instant occurredAt);

    /**
     * So long after it happened. For example, with 15 minutes an action of 08:00 may arrive until 08:15.
     *
     * @param duration 1 minute or more
     */
    record Within(Duration duration) implements Latest {
        @Override
        public OffsetDateTime lastMoment(Instant occurredAt) {
            return occurredAt.plus(duration).atOffset(ZoneOffset.UTC);
        }
    }

    /**
     * Until the end of the day on which it happened, and a little longer. For example, with a grace of 10 minutes an action of
     * 1 October, 08:00 or 23:59, may arrive until 2 October, 00:10.
     *
     * @param zone  whose days are meant
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
