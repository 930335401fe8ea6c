package dev.daka.core.booking;

import dev.daka.core.action.Member;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.decision.CounterKey;
import dev.daka.core.decision.CounterUse;
import dev.daka.core.decision.DayFigure;
import dev.daka.core.decision.MetricKey;
import dev.daka.core.decision.Records;
import dev.daka.core.ledger.Hold;
import dev.daka.core.ledger.PendingGrant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/**
 * What is on record about a member, as far as it was asked for.
 *
 * @param lots    points by the last day on which they can be spent; some may be over
 * @param pending what is not released; some may be due
 * @param holds   that have not ended; the time of some may be over
 */
public record OnRecord(
        Member member,
        Map<CurrencyKey, NavigableMap<LocalDate, Long>> lots,
        List<PendingGrant> pending,
        List<Hold> holds,
        Map<MetricKey, NavigableMap<LocalDate, DayFigure>> metrics,
        Map<CounterKey, CounterUse> counters)
        implements Records {
    @Override
    public NavigableMap<LocalDate, DayFigure> days(MetricKey metric) {
        NavigableMap<LocalDate, DayFigure> days = metrics.get(metric);
        return days == null ? Collections.emptyNavigableMap() : Collections.unmodifiableNavigableMap(days);
    }

    @Override
    public CounterUse used(CounterKey counter) {
        return counters.getOrDefault(counter, CounterUse.NONE);
    }
}
