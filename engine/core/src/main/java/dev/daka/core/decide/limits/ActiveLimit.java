package dev.daka.core.decide.limits;

import dev.daka.core.action.Action;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.campaign.Limit;
import dev.daka.core.campaign.LimitedEffect;
import dev.daka.core.campaign.RuleRef;
import dev.daka.core.decide.outcome.LimitReached;
import dev.daka.core.decide.records.BudgetNeed;
import dev.daka.core.decide.records.Changes.CounterChange;
import dev.daka.core.decide.records.CounterNeed;
import dev.daka.core.decide.records.Records;
import dev.daka.core.effect.AddPoints;
import dev.daka.core.effect.Effect;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A limit that an action may use, with the window that the action's use is counted in. */
public final class ActiveLimit {
    private final Limit limit;
    private final @Nullable CurrencyKey currency;
    private final Window window;
    private final Instant at;

    /** @param currency the only currency whose points count; null if all count */
    ActiveLimit(Limit limit, @Nullable CurrencyKey currency, Window window, Instant at) {
        this.limit = limit;
        this.currency = currency;
        this.window = window;
        this.at = at;
    }

    /**
     * The limits that count actions of this type, in the given order. None if the action only requests content for
     * placements.
     */
    public static List<ActiveLimit> of(List<DeclaredLimit> limits, Action action) {
        if (action.type() == null || limits.isEmpty()) {
            return List.of();
        }
        List<ActiveLimit> open = new ArrayList<>(limits.size());
        for (DeclaredLimit limit : limits) {
            if (limit.looksAt(action.type())) {
                open.add(limit.open(action));
            }
        }
        return open;
    }

    public Limit limit() {
        return limit;
    }

    /** The counters to load before the limit can be applied. */
    public List<CounterNeed> needs() {
        return window.needs();
    }

    /** What the action may spend from the limit; empty unless it is a budget. */
    public Optional<BudgetNeed> budget() {
        return limit.kind() == Limit.Kind.BUDGET
                ? Optional.of(new BudgetNeed(window.counter(), window.day(), limit.amount()))
                : Optional.empty();
    }

    /** True if the limit may count effects of this row. */
    boolean covers(RuleRef rule) {
        return (limit.table() == null || limit.table().equals(rule.table()))
                && (limit.rule() == null || limit.rule().equals(rule.name()));
    }

    /** True if the limit counts effects such as this one. */
    boolean covers(Effect effect) {
        if (currency != null && effect instanceof AddPoints add && !currency.equals(add.currency())) {
            return false;
        }
        LimitedEffect counted = limit.effect();
        return counted == null || counted.includes(effect.kind().key(), effect.name());
    }

    /**
     * True if the use in {@code change} still reduces what later actions may use at {@code now}. False if
     * {@code change} is about another counter or period.
     */
    public boolean isOpen(CounterChange change, Instant now) {
        return window.counter().equals(change.counter()) && window.day().equals(change.day()) && window.isOpenAt(now);
    }

    /** The use on record, in the limit's measure. */
    long usedIn(Records records) {
        return window.used(records);
    }

    /**
     * The reason for withholding an effect.
     *
     * @param now    what this action has used so far
     * @param needed what must be left for the effect to be granted, in the limit's measure
     */
    LimitReached reached(Records records, long now, long needed) {
        Instant freesAt = needed > limit.amount() ? null : window.freesAt(records, now, limit.amount() - needed);
        return new LimitReached(limit, window.used(records) + now, freesAt);
    }

    /**
     * The change that adds this action's use to the counter.
     *
     * @param used the action's use, in the limit's measure
     * @param kept the part of it for effects that the member keeps if the action is cancelled
     */
    CounterChange change(long used, long kept) {
        Limit.OnCancellation said = limit.onCancellation();
        long returning = used - kept;
        if (said != null) {
            returning = said == Limit.OnCancellation.RETURN ? used : 0;
        }
        LocalDate until = window.counter().member() == null ? null : window.until();
        return new CounterChange(window.counter(), window.day(), used, at, returning, until);
    }
}
