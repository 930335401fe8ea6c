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
 * What one holder may spend of budgets. As long as its leases have room nobody else is asked, so that no two holders wait for
 * each other over a budget. Only where a decision would be refused is it asked whether there is more; so a refusal is always
 * true, and whatever is left in the end is less than what was refused.
 */
final class Leases {
    /** A budget that is used up is asked again after this long: a cancellation may have given something back. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final String holder;
    private final Map<SharedCounter, Held> held = new HashMap<>();

    Leases(String holder) {
        this.holder = holder;
    }

    /** A lease as it was last told, and what the present batch takes of it. */
    private static final class Held {
        private long room;
        private long using;
        private Instant askAgain = Instant.MIN;

        long free() {
            return room - using;
        }
    }

    /** Asks for those of the budgets that nothing is known of yet: before a unit of work begins, so that it need not wait for them. */
    void prepare(List<BudgetNeed> needs, Function<LeaseRequest, Lease> lender) {
        for (BudgetNeed need : needs) {
            if (!held.containsKey(counterOf(need))) {
                ask(need, 1, lender);
            }
        }
    }

    /** How much of the budget is used, as far as this holder can tell: all but its own room. */
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

    /** Asks for more of the budgets that withheld something. Whether it got any: then the action is to be decided again. */
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

    /** Takes what a decision of the batch uses. */
    void use(BudgetNeed need, long used) {
        heldOf(need).using += used;
    }

    /** What the batch takes, in the order in which everybody takes it. */
    List<LeaseUse> uses() {
        return new TreeMap<>(held)
                .entrySet().stream()
                        .filter(entry -> entry.getValue().using > 0)
                        .map(entry -> new LeaseUse(entry.getKey(), holder, entry.getValue().using))
                        .toList();
    }

    /** The batch is booked. */
    void booked() {
        held.values().forEach(lease -> {
            lease.room -= lease.using;
            lease.using = 0;
        });
    }

    /** What is held is not known any more. */
    void forget() {
        held.clear();
    }

    private static SharedCounter counterOf(BudgetNeed need) {
        return SharedCounter.budget(need.counter().campaign(), need.counter().limit(), need.day());
    }
}
