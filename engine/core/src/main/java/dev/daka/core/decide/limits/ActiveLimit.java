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

/** A limit that an action may use, and the use that the action's own would add to. */
public final class ActiveLimit {
    private final Limit limit;
    private final @Nullable CurrencyKey currency;
    private final Window window;
    private final Instant at;

    /** @param currency whose points count; null for all */
    ActiveLimit(Limit limit, @Nullable CurrencyKey currency, Window window, Instant at) {
        this.limit = limit;
        this.currency = currency;
        this.window = window;
        this.at = at;
    }

    /** Those of the limits that look at actions of that type, in their order. A look at placements uses none. */
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

    /** The parts of counters that tell what is left. */
    public List<CounterNeed> needs() {
        return window.needs();
    }

    /** What may be spent of it, where it is a budget. */
    public Optional<BudgetNeed> budget() {
        return limit.kind() == Limit.Kind.BUDGET
                ? Optional.of(new BudgetNeed(window.counter(), window.day(), limit.amount()))
                : Optional.empty();
    }

    /** Tells whether what that row proposes may count for this limit. */
    boolean covers(RuleRef rule) {
        return (limit.table() == null || limit.table().equals(rule.table()))
                && (limit.rule() == null || limit.rule().equals(rule.name()));
    }

    /** Tells whether effects such as this one count. */
    boolean covers(Effect effect) {
        if (currency != null && effect instanceof AddPoints add && !currency.equals(add.currency())) {
            return false;
        }
        LimitedEffect counted = limit.effect();
        return counted == null || counted.includes(effect.kind().key(), effect.name());
    }

    /** Whether the action's use of it, as it was counted, counts for what others may use from that moment on. */
    public boolean isOpen(CounterChange change, Instant now) {
        return window.counter().equals(change.counter()) && window.day().equals(change.day()) && window.isOpenAt(now);
    }

    /** How much of the limit is used on record. */
    long usedIn(Records records) {
        return window.used(records);
    }

    /**
     * Why an effect does not fit.
     *
     * @param now    what this very action uses already
     * @param needed how much has to be left for the effect to be granted, in the limit's measure
     */
    LimitReached reached(Records records, long now, long needed) {
        Instant freesAt = needed > limit.amount() ? null : window.freesAt(records, now, limit.amount() - needed);
        return new LimitReached(limit, window.used(records) + now, freesAt);
    }

    /** @param kept how much of it was used for what the member keeps if the action is taken back */
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
