package dev.daka.core.booking;

import dev.daka.core.action.Member;
import dev.daka.core.campaign.Currencies;
import dev.daka.core.decision.Changes;
import dev.daka.core.decision.CounterKey;
import dev.daka.core.decision.CounterUse;
import dev.daka.core.decision.DayFigure;
import dev.daka.core.decision.MetricKey;
import dev.daka.core.decision.Records;
import dev.daka.core.ledger.Wallets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

/** A member as the actions of a batch find it, one after the other: what is on record and what the batch has added. */
final class MemberState implements Records {
    private final OnRecord known;
    private final Wallets wallets;

    /** With what is due by now released and taken. */
    MemberState(OnRecord record, Currencies currencies, Supplier<UUID> ids, Instant now) {
        Map<MetricKey, NavigableMap<LocalDate, DayFigure>> metrics = new HashMap<>();
        record.metrics().forEach((metric, days) -> metrics.put(metric, new TreeMap<>(days)));
        this.known = new OnRecord(
                record.member(),
                record.lots(),
                record.pending(),
                record.holds(),
                metrics,
                new HashMap<>(record.counters()));
        this.wallets =
                new Wallets(record.member().id(), record.lots(), record.pending(), record.holds(), currencies, now);
        wallets.settle(ids);
    }

    Member member() {
        return known.member();
    }

    Wallets wallets() {
        return wallets;
    }

    @Override
    public NavigableMap<LocalDate, DayFigure> days(MetricKey metric) {
        return known.days(metric);
    }

    @Override
    public CounterUse used(CounterKey counter) {
        return known.used(counter);
    }

    void apply(Changes changes) {
        changes.metrics()
                .forEach(change -> known.metrics()
                        .computeIfAbsent(change.metric(), first -> new TreeMap<>())
                        .merge(change.day(), change.figure(), DayFigure::plus));
        for (Changes.CounterChange change : changes.counters()) {
            if (change.counter().member() != null) {
                known.counters()
                        .merge(
                                change.counter(),
                                CounterUse.of(change.day(), change.used(), change.at()),
                                CounterUse::plus);
            }
        }
    }
}
