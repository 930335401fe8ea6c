package dev.daka.core.workbook.lint;

import dev.daka.core.campaign.Campaign;
import dev.daka.core.campaign.Limit;
import dev.daka.core.campaign.RuleRef;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * Computes how much of a budget one member can use in a day. A member can act any number of times, so only caps bound
 * the use: either one cap over all that the budget counts, or several caps that together cover its rows and are each
 * counted once. A cap on times also bounds points if the points of its rows are bounded.
 *
 * <p>Example: sign-in has a cap of 1 time a day and pays at most 20 points × 1.2; purchases have a cap of 500 points
 * a day. One member uses at most 24 + 500 = 524 points a day of a budget over both. Without the second cap the use is
 * unbounded.
 */
final class UseInADay {
    private final List<Limit> limits;
    private final Regions regions;
    private final Duration longestDay;
    private final Map<RuleRef, PayingRow> rows;
    private final MostPoints mostPoints;
    private final Map<RuleRef, OptionalLong> payouts = new HashMap<>();

    /** A cap and the largest use that it allows one member in a day. */
    private record Bound(Limit cap, long perDay) {}

    UseInADay(Campaign campaign, List<Limit> limits, Regions regions) {
        this.limits = limits;
        this.regions = regions;
        this.longestDay = longestDay(campaign);
        List<PayingRow> paying = PayingRow.of(regions);
        this.rows = paying.stream()
                .collect(Collectors.toMap(row -> row.region().row().ref(), row -> row, (one, other) -> one));
        this.mostPoints = new MostPoints(regions.space(), campaign.stacking(), paying);
    }

    /** The rows that the budget counts and no cap bounds. */
    List<RowRegion> uncapped(Limit budget) {
        return wholeCap(budget).isPresent()
                ? List.of()
                : counted(budget).stream()
                        .filter(row -> tightest(budget, row).isEmpty())
                        .toList();
    }

    /** Largest use of the budget by one member in a day. Requires that {@link #uncapped} is empty. */
    long of(Limit budget) {
        return wholeCap(budget).orElseGet(() -> sum(budget));
    }

    List<RowRegion> counted(Limit budget) {
        return regions.rows().stream()
                .filter(region -> !region.box().isEmpty() && LimitScope.concerns(budget, region.table(), region.row()))
                .toList();
    }

    private OptionalLong wholeCap(Limit budget) {
        return caps().stream()
                .filter(cap -> LimitScope.includes(cap, budget))
                .mapToLong(this::perDay)
                .min();
    }

    /** Largest use that a cap allows in a day. A cap over a longer period also bounds the use of one day. */
    private long perDay(Limit cap) {
        return cap.period() == Limit.Period.COOLDOWN
                ? (longestDay.toMinutes() + cap.span() - 1) / cap.span()
                : cap.amount();
    }

    /** Length of the longest day of the campaign: 24 hours, or more if clocks are set back while it runs. */
    private static Duration longestDay(Campaign campaign) {
        ZoneRules rules = campaign.zone().getRules();
        Instant end =
                campaign.endsOn().plusDays(1).atStartOfDay(campaign.zone()).toInstant();
        Duration longest = Duration.ofDays(1);
        ZoneOffsetTransition next = rules.nextTransition(
                campaign.startsOn().atStartOfDay(campaign.zone()).toInstant());
        while (next != null && next.getInstant().isBefore(end)) {
            Duration day = Duration.ofDays(1).minus(next.getDuration());
            longest = day.compareTo(longest) > 0 ? day : longest;
            next = rules.nextTransition(next.getInstant());
        }
        return longest;
    }

    /**
     * The caps without an attribute. A cap per value of an attribute does not bound a member's use, because the
     * number of values is not bounded.
     */
    private Collection<Limit> caps() {
        return limits.stream()
                .filter(limit -> limit.kind() == Limit.Kind.CAP && limit.attribute() == null)
                .toList();
    }

    /** Sum of the tightest caps of the rows. A cap that bounds several rows is counted once, with its largest bound. */
    private long sum(Limit budget) {
        Map<Limit, Long> used = new LinkedHashMap<>();
        for (RowRegion row : counted(budget)) {
            Bound bound = tightest(budget, row).orElseThrow();
            used.merge(bound.cap(), bound.perDay(), Math::max);
        }
        return used.values().stream().mapToLong(Long::longValue).reduce(0, UseInADay::added);
    }

    private Optional<Bound> tightest(Limit budget, RowRegion row) {
        List<Bound> bounds = new ArrayList<>();
        for (Limit cap : caps()) {
            if (cap.measure() == budget.measure()) {
                if (LimitScope.coversFor(cap, budget, row.table(), row.row())) {
                    bounds.add(new Bound(cap, perDay(cap)));
                }
            } else if (cap.measure() == Limit.Measure.TIMES
                    && LimitScope.coversPointsFor(cap, budget, row.table(), row.row())) {
                payout(row).ifPresent(points -> bounds.add(new Bound(cap, times(perDay(cap), points))));
            }
        }
        return bounds.stream().min(Comparator.comparingLong(Bound::perDay));
    }

    /**
     * Largest number of points that the row pays for one action; empty if it is unbounded. The points of an action are
     * rounded once in total, so the share of a row is its own points, rounded up or down.
     */
    private OptionalLong payout(RowRegion row) {
        return payouts.computeIfAbsent(
                row.row().ref(),
                rule -> Optional.ofNullable(rows.get(rule))
                        .map(paying -> mostPoints.of(paying, List.of()))
                        .map(most -> most.isUnbounded() ? OptionalLong.empty() : OptionalLong.of(whole(most.points())))
                        .orElse(OptionalLong.of(0)));
    }

    private static long whole(BigDecimal points) {
        return points.min(BigDecimal.valueOf(Long.MAX_VALUE)).longValue();
    }

    private static long added(long one, long other) {
        long sum = one + other;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }

    private static long times(long times, long points) {
        return points > 0 && times > Long.MAX_VALUE / points ? Long.MAX_VALUE : times * points;
    }
}
