package dev.daka.core.journal;

import dev.daka.core.decide.metrics.LookBack;
import dev.daka.core.decide.records.MetricKey;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Computes which days of members' states can still affect decisions or cancellations.
 *
 * @param late        maximum time between an action's {@code occurredAt} and its arrival
 * @param cancellable maximum time between the booking of an action and its cancellation
 */
public record Horizons(Duration late, Duration cancellable) {
    /** One day for time zones, whose local date differs from UTC by at most one day, and one for the day itself. */
    private static final int MARGIN_DAYS = 2;
    /**
     * States drop old days every 8 days only. Dropping reads and writes all days of a state, which is too slow to do
     * with each member's first action of a day.
     */
    private static final int STEP_DAYS = 8;

    /**
     * The horizon at {@code now}. It changes every 8 days.
     *
     * @param lookBacks how far running campaigns look back, by metric
     */
    public Horizon at(Instant now, Map<MetricKey, List<LookBack>> lookBacks) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        LocalDate step = today.minusDays(Math.floorMod(today.toEpochDay(), STEP_DAYS));
        LocalDate first = step.minusDays(late.toDays() + MARGIN_DAYS);
        Map<MetricKey, LocalDate> firsts = new HashMap<>();
        lookBacks.forEach((metric, all) -> {
            LocalDate from = first;
            for (LookBack one : all) {
                from = one.from(first).isBefore(from) ? one.from(first) : from;
            }
            firsts.put(metric, from);
        });
        return new Horizon(first, step.minusDays(cancellable.toDays() + MARGIN_DAYS), firsts);
    }
}
