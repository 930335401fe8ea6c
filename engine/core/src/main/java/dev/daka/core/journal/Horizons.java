package dev.daka.core.journal;

import dev.daka.core.decision.MetricKey;
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

    /**
     * What can make a difference from now on.
     *
     * @param lookBacks of running campaigns, by the metrics that they look at
     */
    public Horizon at(Instant now, Map<MetricKey, List<LookBack>> lookBacks) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        LocalDate first = today.minusDays(late.toDays() + MARGIN_DAYS);
        Map<MetricKey, LocalDate> firsts = new HashMap<>();
        lookBacks.forEach((metric, all) -> {
            LocalDate from = first;
            for (LookBack one : all) {
                from = one.from(first).isBefore(from) ? one.from(first) : from;
            }
            firsts.put(metric, from);
        });
        return new Horizon(first, today.minusDays(cancellable.toDays() + MARGIN_DAYS), firsts);
    }
}
