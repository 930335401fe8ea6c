package dev.daka.service.journal;

import dev.daka.core.action.Member;
import dev.daka.core.campaign.Currency;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.decide.records.CounterKey;
import dev.daka.core.decide.records.DayFigure;
import dev.daka.core.decide.records.MetricKey;
import dev.daka.core.journal.CounterDays;
import dev.daka.core.journal.MemberState;
import dev.daka.core.journal.MetricDays;
import dev.daka.core.ledger.CurrencyWallet;
import dev.daka.core.ledger.Hold;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/**
 * A member's stored state.
 *
 * @param memberId     id of the member
 * @param tier         key of the member's tier; absent if none is known
 * @param segments     keys of the segments that the member is in, sorted
 * @param registeredOn local date of registration; absent if it is not known
 * @param seq          number of the last row that the state includes; 0 if the member has no rows
 * @param dueAt        when points or holds next change because of their dates, in UTC; absent for never
 * @param format       version of the stored form; 0 if there is no state
 * @param bytes        length of the stored form
 * @param fault        why the stored form cannot be read; absent if it can
 * @param pockets      points by currency
 * @param holds        holds that have not ended
 * @param metrics      recorded days of metrics
 * @param limits       use of limits
 */
@Schema(name = "MemberState")
record MemberStateAnswer(
        @Schema(example = "m-1") String memberId,
        @Schema(example = "GOLD") @Nullable String tier,
        List<String> segments,
        @Schema(example = "2025-03-08") @Nullable LocalDate registeredOn,
        long seq,
        @Nullable Instant dueAt,
        int format,
        int bytes,
        @Nullable String fault,
        List<PocketState> pockets,
        List<HoldState> holds,
        List<MetricState> metrics,
        List<LimitState> limits) {
    /**
     * A member's points of one currency.
     *
     * @param currency key of the currency
     * @param lots     points that can be spent
     * @param pending  points that are granted and not released
     * @param expired  points that expired
     * @param expiredEarlier expired points whose lots are no longer kept separately
     */
    @Schema(name = "PocketState")
    record PocketState(
            String currency, List<Lot> lots, List<Waiting> pending, List<Lot> expired, long expiredEarlier) {}

    /**
     * Points with the same last day.
     *
     * @param lastDay the last day on which they can be spent; absent if they never expire
     * @param points  how many; less than 0 if the member owes them
     */
    @Schema(name = "LotState")
    record Lot(@Nullable LocalDate lastDay, long points) {}

    /**
     * Points that are released on one day.
     *
     * @param releasesOn the day from which they can be spent; absent if only an action releases them
     * @param points     number of points
     * @param firstRow   number of the member's first row that granted some of them
     * @param lastRow    number of the member's last row that granted some of them
     */
    @Schema(name = "PendingState")
    record Waiting(@Nullable LocalDate releasesOn, long points, long firstRow, long lastRow) {}

    /**
     * A hold: points that are set aside.
     *
     * @param application name of the application that set them aside
     * @param holdId      the application's id of the hold
     * @param currency    key of the currency
     * @param points      number of points
     * @param lots        the lots that they came from
     * @param heldAt      when they were set aside, in UTC
     * @param expiresAt   when they go back, in UTC; absent for never
     */
    @Schema(name = "HoldState")
    record HoldState(
            String application,
            String holdId,
            String currency,
            long points,
            List<Lot> lots,
            Instant heldAt,
            @Nullable Instant expiresAt) {}

    /**
     * Record of a metric.
     *
     * @param actionType type of the actions that count; absent if all do
     * @param zone       time zone of the days
     * @param campaign   key of the campaign that has a record of its own; absent if all campaigns share the record
     * @param earlier    sum over earlier days that are no longer kept separately; absent if there are none
     * @param days       record by local day
     */
    @Schema(name = "MetricState")
    record MetricState(
            @Nullable String actionType,
            String zone,
            @Nullable String campaign,
            @Nullable MetricDay earlier,
            List<MetricDay> days) {}

    /**
     * Record of a metric for one day.
     *
     * @param day   local day; for the sum of earlier days, the first day after them
     * @param count number of actions
     * @param sum   sum of their amounts
     */
    @Schema(name = "MetricDay")
    record MetricDay(LocalDate day, long count, BigDecimal sum) {}

    /**
     * A member's use of a limit.
     *
     * @param campaign key of the campaign whose limit it is; absent if all campaigns share it
     * @param limit    name of the limit
     * @param scope    value of the attribute that the limit counts separately; absent if it has none
     * @param lastUse  when it was last used, in UTC; absent if it is not known
     * @param days     use by local day
     */
    @Schema(name = "LimitState")
    record LimitState(
            @Nullable String campaign,
            String limit,
            @Nullable String scope,
            @Nullable Instant lastUse,
            List<LimitDay> days) {}

    /**
     * Use of a limit that counts for one day.
     *
     * @param day   local day
     * @param used  used amount, in the limit's measure
     * @param until last day on which it counts; absent if it always counts
     */
    @Schema(name = "LimitDay")
    record LimitDay(LocalDate day, long used, @Nullable LocalDate until) {}

    static MemberStateAnswer of(
            Member profile,
            MemberState state,
            long seq,
            @Nullable Instant dueAt,
            byte[] bytes,
            @Nullable String fault) {
        return new MemberStateAnswer(
                profile.id().value(),
                profile.tier(),
                profile.segments().stream().sorted().toList(),
                profile.registeredOn(),
                seq,
                dueAt,
                bytes.length == 0 ? 0 : bytes[0],
                bytes.length,
                fault,
                state.wallet().currencies().stream()
                        .map(currency -> pocket(currency, state.wallet().pocket(currency)))
                        .toList(),
                state.wallet().holds().stream().map(MemberStateAnswer::hold).toList(),
                state.metrics().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(metric -> metric(metric.getKey(), metric.getValue()))
                        .toList(),
                state.counters().entrySet().stream()
                        .map(limit -> limit(limit.getKey(), limit.getValue()))
                        .sorted(Comparator.comparing(LimitState::limit))
                        .toList());
    }

    private static PocketState pocket(CurrencyKey currency, CurrencyWallet pocket) {
        return new PocketState(
                currency.value(),
                lots(pocket.lots()),
                pocket.pending().entrySet().stream()
                        .map(waiting -> new Waiting(
                                day(waiting.getKey()),
                                waiting.getValue().points(),
                                waiting.getValue().firstRow(),
                                waiting.getValue().lastRow()))
                        .toList(),
                lots(pocket.expired()),
                pocket.expiredEarlier());
    }

    private static List<Lot> lots(NavigableMap<LocalDate, Long> lots) {
        return lots.entrySet().stream()
                .map(lot -> new Lot(day(lot.getKey()), lot.getValue()))
                .toList();
    }

    private static @Nullable LocalDate day(LocalDate day) {
        return day.equals(Currency.NEVER) ? null : day;
    }

    private static HoldState hold(Hold hold) {
        return new HoldState(
                hold.key().application(),
                hold.key().id(),
                hold.currency().value(),
                hold.points(),
                lots(hold.lots()),
                hold.heldAt(),
                hold.expiresAt());
    }

    private static MetricState metric(MetricKey metric, MetricDays days) {
        return new MetricState(
                metric.actionType(),
                metric.zone().getId(),
                metric.campaign() == null ? null : metric.campaign().value(),
                days.earlier().isNothing() ? null : day(days.first(), days.earlier()),
                days.days().entrySet().stream()
                        .map(day -> day(day.getKey(), day.getValue()))
                        .toList());
    }

    private static MetricDay day(LocalDate day, DayFigure figure) {
        return new MetricDay(day, figure.count(), figure.sum());
    }

    private static LimitState limit(CounterKey counter, CounterDays days) {
        List<LimitDay> byDay = new ArrayList<>();
        days.days().forEach(use -> byDay.add(new LimitDay(use.day(), use.used(), use.until())));
        Collections.reverse(byDay);
        return new LimitState(
                counter.campaign() == null ? null : counter.campaign().value(),
                counter.limit(),
                counter.scope().isEmpty() ? null : counter.scope(),
                days.last(),
                byDay);
    }
}
