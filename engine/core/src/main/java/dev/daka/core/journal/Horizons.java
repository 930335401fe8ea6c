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
 * Tells what of members' states can still make a difference.
 *
 * @param late        how long after it occurred an action may come
 * @param cancellable how long after it was booked an action may be cancelled
 */
public record Horizons(Duration late, Duration cancellable) {
    /** No zone is further from Greenwich, and the day itself counts. */
    private static final int MARGIN_DAYS = 2;
    /** To forget means to read a state's days and to write them anew, which is too much for every first action of a day. */
    private static final int STEP_DAYS = 8;

    /**
     * What can make a difference from now on. It changes every 8 days.
     *
     * @param lookBacks of running campaigns, by the metrics that they look at
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
