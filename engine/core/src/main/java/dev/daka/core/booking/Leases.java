package dev.daka.core.booking;

import dev.daka.core.campaign.Limit;
import dev.daka.core.decide.outcome.Decision;
import dev.daka.core.decide.outcome.Outcome;
import dev.daka.core.decide.records.BudgetNeed;
import dev.daka.core.decide.records.CounterUse;
import dev.daka.core.effect.Effect;
import dev.daka.core.effect.Quantity;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The amounts of budgets that one holder may spend. While its leases have room, the holder does not ask the storage, so
 * two holders do not wait for each other over a budget. If a budget would withhold an effect, the holder first asks for
 * more. So an effect is withheld only if the whole budget has less left than the effect needs, as of at most 1 second
 * ago.
 */
final class Leases {
    /**
     * How long to wait before asking again for a budget that could not grant enough. A cancellation may give some back.
     */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final String holder;
    private final Map<SharedCounter, Held> held = new HashMap<>();

    Leases(String holder) {
        this.holder = holder;
    }

    /**
     * The amount that this holder may still spend from a counter, as the storage last granted it, and the part that the
     * current batch uses.
     */
    private static final class Held {
        private long room;
        private long using;
        private Instant askAgain = Instant.MIN;

        long free() {
            return room - using;
        }
    }

    /**
     * Asks for a lease of 1 or more on each budget that this holder has no lease on. Called before a unit of work
     * begins, so that no member is locked while it waits for a counter.
     */
    void prepare(List<BudgetNeed> needs, Function<LeaseRequest, Lease> lender) {
        for (BudgetNeed need : needs) {
            if (!held.containsKey(counterOf(need))) {
                ask(need, 1, lender);
            }
        }
    }

    /**
     * How much of the budget is used, as this holder sees it: the total amount minus what the holder can still spend.
     */
    CounterUse useOf(BudgetNeed need) {
        return CounterUse.of(need.day(), need.amount() - heldOf(need).free(), null);
    }

    private Held heldOf(BudgetNeed need) {
        return Objects.requireNonNull(held.get(counterOf(need)), "A budget is asked for before it is used");
    }

    private Held ask(BudgetNeed need, long free, Function<LeaseRequest, Lease> lender) {
        SharedCounter counter = counterOf(need);
        Held known = held.computeIfAbsent(counter, first -> new Held());
        Lease lease = lender.apply(new LeaseRequest(counter, need.amount(), holder, known.using + free));
        known.room = lease.room();
        return known;
    }

    /**
     * Asks for more of each budget that withheld an effect. Returns true if any of them granted more; the action is
     * then decided again.
     */
    boolean extendFor(Decision decision, List<BudgetNeed> budgets, Instant now, Function<LeaseRequest, Lease> lender) {
        boolean extended = false;
        for (Outcome.Withheld withheld : decision.withheld()) {
            if (withheld.why().limit().kind() != Limit.Kind.BUDGET) {
                continue;
            }
            for (BudgetNeed need : budgets) {
                if (isMeant(withheld, need)) {
                    long missing = sizeOf(withheld.effect(), withheld.why().limit());
                    extended |= extend(need, missing, now, lender);
                }
            }
        }
        return extended;
    }

    private boolean extend(BudgetNeed need, long missing, Instant now, Function<LeaseRequest, Lease> lender) {
        Held before = heldOf(need);
        if (now.isBefore(before.askAgain)) {
            return false;
        }
        long had = before.free();
        long wanted = Math.addExact(had, missing);
        Held after = ask(need, wanted, lender);
        if (after.free() < wanted) {
            after.askAgain = now.plus(PATIENCE);
        }
        return after.free() > had;
    }

    private static boolean isMeant(Outcome.Withheld withheld, BudgetNeed need) {
        return need.counter().limit().equals(withheld.why().limit().name())
                && (need.counter().campaign() == null
                        || need.counter().campaign().equals(withheld.campaign()));
    }

    private static long sizeOf(Effect effect, Limit limit) {
        Quantity size = effect.quantity();
        return limit.measure() == Limit.Measure.POINTS && size.isPoints() ? size.amount() : 1;
    }

    /** Marks an amount as used by the current batch. */
    void use(BudgetNeed need, long used) {
        heldOf(need).using += used;
    }

    /**
     * The amounts that the current batch uses, in the order of the counters. All workers update counters in this order,
     * which prevents deadlocks.
     */
    List<LeaseUse> uses() {
        return new TreeMap<>(held)
                .entrySet().stream()
                        .filter(entry -> entry.getValue().using > 0)
                        .map(entry -> new LeaseUse(entry.getKey(), holder, entry.getValue().using))
                        .toList();
    }

    /** Deducts the amounts used by the batch, after the batch was written. */
    void booked() {
        held.values().forEach(lease -> {
            lease.room -= lease.using;
            lease.using = 0;
        });
    }

    /** Discards everything known about the leases. The next batch asks the storage again. */
    void forget() {
        held.clear();
    }

    private static SharedCounter counterOf(BudgetNeed need) {
        return SharedCounter.budget(need.counter().campaign(), need.counter().limit(), need.day());
    }
}
