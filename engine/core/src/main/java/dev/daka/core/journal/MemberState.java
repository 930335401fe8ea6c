package dev.daka.core.journal;

import dev.daka.core.action.MemberId;
import dev.daka.core.decide.records.Changes;
import dev.daka.core.decide.records.CounterKey;
import dev.daka.core.decide.records.CounterNeed;
import dev.daka.core.decide.records.CounterUse;
import dev.daka.core.decide.records.DaySpan;
import dev.daka.core.decide.records.MetricKey;
import dev.daka.core.decide.records.Records;
import dev.daka.core.ledger.Hold;
import dev.daka.core.ledger.Transaction;
import dev.daka.core.ledger.WalletState;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A member's state: the result of folding the member's journal rows up to a row. */
public final class MemberState implements Records {
    private final MemberId member;
    private long seq;
    private final WalletState wallet = new WalletState();
    private final Map<MetricKey, MetricDays> metrics = new LinkedHashMap<>();
    private final Map<CounterKey, CounterDays> counters = new LinkedHashMap<>();
    /** Use of limits whose last counting day is before this day has been dropped. */
    private LocalDate usedFrom = LocalDate.MIN;

    /** The state of a member without rows. */
    public MemberState(MemberId member) {
        this(member, 0);
    }

    /** An empty state, to be filled from a stored state that ends with row {@code seq}. */
    public MemberState(MemberId member, long seq) {
        this.member = member;
        this.seq = seq;
    }

    public MemberId member() {
        return member;
    }

    /** Number of the last row in this state; 0 if there is none. */
    public long seq() {
        return seq;
    }

    /**
     * The member's points and holds. While a row is being made, the ledger changes them directly; {@link #fold} applies
     * the transactions of a row that was read.
     */
    public WalletState wallet() {
        return wallet;
    }

    /** Applies a row that was read from the journal. */
    public void fold(JournalRow row) {
        for (Transaction transaction : row.change().points().transactions()) {
            transaction.entries().forEach(entry -> wallet.apply(entry, row.seq()));
        }
        for (Hold hold : row.change().points().holds()) {
            wallet.apply(hold);
        }
        append(row);
    }

    /**
     * Applies the metrics and limits of a new row. Its transactions must have been applied to {@link #wallet} before.
     *
     * @throws IllegalArgumentException if the row's {@code seq} is not the next one
     */
    public void append(JournalRow row) {
        if (row.seq() != seq + 1) {
            throw new IllegalArgumentException("Row " + row.seq() + " does not follow row " + seq + " of " + member);
        }
        seq = row.seq();
        Changes records = row.change().records();
        for (Changes.MetricChange change : records.metrics()) {
            MetricDays days = metrics.computeIfAbsent(change.metric(), first -> new MetricDays());
            days.add(change.day(), change.figure());
            if (days.isEmpty()) {
                metrics.remove(change.metric());
            }
        }
        for (Changes.CounterChange change : records.counters()) {
            if (change.counter().member() != null && counts(change)) {
                CounterDays days = counters.computeIfAbsent(change.counter(), first -> new CounterDays());
                days.add(change);
                if (days.isEmpty()) {
                    counters.remove(change.counter());
                }
            }
        }
    }

    private boolean counts(Changes.CounterChange change) {
        return change.until() == null || !change.until().isBefore(usedFrom);
    }

    /** Use of limits whose last counting day is before this day has been dropped; {@link LocalDate#MIN} if none has. */
    public LocalDate usedFrom() {
        return usedFrom;
    }

    /** Combines or drops everything that can no longer affect a decision or a cancellation. */
    public void forget(Horizon horizon) {
        metrics.forEach((metric, days) -> days.foldBefore(horizon.firstDayOf(metric)));
        forgetUse(horizon.late());
        wallet.foldExpired(horizon.cancellable());
    }

    /** Combines or drops the same days as {@code other} has, so that the two states can be compared. */
    public void forgetAs(MemberState other) {
        other.metrics.forEach((metric, days) -> {
            if (metrics.containsKey(metric)) {
                metrics.get(metric).foldBefore(days.first());
            }
        });
        forgetUse(other.usedFrom);
        wallet.foldExpired(other.wallet.expiredFrom());
    }

    private void forgetUse(LocalDate day) {
        if (day.isAfter(usedFrom)) {
            usedFrom = day;
            counters.values().removeIf(days -> days.forget(day));
        }
    }

    @Override
    public Iterable<? extends DaySpan> days(MetricKey metric) {
        MetricDays days = metrics.get(metric);
        return days == null ? List.of() : days.blocks();
    }

    @Override
    public CounterUse used(CounterNeed need) {
        CounterDays days = counters.get(need.counter());
        return days == null ? CounterUse.NONE : days.use(need);
    }

    /** All metrics, with the days on which they recorded something. */
    public Map<MetricKey, MetricDays> metrics() {
        return Collections.unmodifiableMap(metrics);
    }

    /** The use of the member's own limits. Shared counters are not part of a member's state. */
    public Map<CounterKey, CounterDays> counters() {
        return Collections.unmodifiableMap(counters);
    }

    /** Sets a metric when a stored state is read. */
    public void restore(MetricKey metric, MetricDays days) {
        metrics.put(metric, days);
    }

    /** Sets the day when a stored state is read. */
    public void restoreUsedFrom(LocalDate day) {
        usedFrom = day;
    }

    /** Sets a limit's use when a stored state is read. */
    public void restore(CounterKey counter, CounterDays days) {
        counters.put(counter, days);
    }
}
