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

/** A member's state: the fold of the member's journal up to a row. */
public final class MemberState implements Records {
    private final MemberId member;
    private long seq;
    private final WalletState wallet = new WalletState();
    private final Map<MetricKey, MetricDays> metrics = new LinkedHashMap<>();
    private final Map<CounterKey, CounterDays> counters = new LinkedHashMap<>();
    /** Use that counted up to a day before it is forgotten. */
    private LocalDate usedFrom = LocalDate.MIN;

    /** Of a member to whom nothing has happened. */
    public MemberState(MemberId member) {
        this(member, 0);
    }

    /** To be filled with what a stored state has. */
    public MemberState(MemberId member, long seq) {
        this.member = member;
        this.seq = seq;
    }

    public MemberId member() {
        return member;
    }

    /** The number of the last row that is folded in; 0 for none. */
    public long seq() {
        return seq;
    }

    /** What the member has. Postings change it while a row is being made; {@link #fold} adds those of a row that is read. */
    public WalletState wallet() {
        return wallet;
    }

    /** Folds a row in that was read from the journal. */
    public void fold(JournalRow row) {
        for (Transaction transaction : row.change().points().transactions()) {
            transaction.entries().forEach(entry -> wallet.apply(entry, row.seq()));
        }
        for (Hold hold : row.change().points().holds()) {
            wallet.apply(hold);
        }
        append(row);
    }

    /** Takes a new row as the member's last; its postings were made on {@link #wallet} already. */
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

    /** Use that counted up to a day before it is forgotten; {@link LocalDate#MIN} where none is. */
    public LocalDate usedFrom() {
        return usedFrom;
    }

    /** Forgets what can make no difference any more. */
    public void forget(Horizon horizon) {
        metrics.forEach((metric, days) -> days.foldBefore(horizon.firstDayOf(metric)));
        forgetUse(horizon.late());
        wallet.foldExpired(horizon.cancellable());
    }

    /** Forgets what the other state has forgotten, so that the two can be compared. */
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

    /** All use of the member's own limits. */
    public Map<CounterKey, CounterDays> counters() {
        return Collections.unmodifiableMap(counters);
    }

    /** As a stored state has it. */
    public void restore(MetricKey metric, MetricDays days) {
        metrics.put(metric, days);
    }

    /** As a stored state has it. */
    public void restoreUsedFrom(LocalDate day) {
        usedFrom = day;
    }

    /** As a stored state has it. */
    public void restore(CounterKey counter, CounterDays days) {
        counters.put(counter, days);
    }
}
