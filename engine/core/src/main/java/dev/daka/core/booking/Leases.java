package dev.daka.core.booking;

import dev.daka.core.campaign.Limit;
import dev.daka.core.decision.BudgetNeed;
import dev.daka.core.decision.CounterUse;
import dev.daka.core.decision.Decision;
import dev.daka.core.decision.Effect;
import dev.daka.core.decision.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What one holder may spend of budgets. As long as its leases have room nobody else is asked, so that no two holders wait for
 * each other over a budget. Only where a decision would be refused is it asked whether there is more; so a refusal is always
 * true, and whatever is left in the end is less than what was refused.
 */
final class Leases {
    /** A budget that is used up is asked again after this long: a cancellation may have given something back. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Storage storage;
    private final String holder;
    private final Map<BudgetPeriod, Held> held = new HashMap<>();

    Leases(Storage storage, String holder) {
        this.storage = storage;
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

    /** How much of the budget is used, as far as this holder can tell: all but its own room. */
    CounterUse useOf(BudgetNeed need) {
        long room = heldOf(need).free();
        return CounterUse.of(need.day(), need.amount() - room, null);
    }

    private Held heldOf(BudgetNeed need) {
        Held known = held.get(periodOf(need));
        return known == null ? ask(need, 1) : known;
    }

    private Held ask(BudgetNeed need, long free) {
        BudgetPeriod budget = periodOf(need);
        Held known = held.computeIfAbsent(budget, first -> new Held());
        Lease lease = storage.lease(new LeaseRequest(budget, need.amount(), holder, known.using + free));
        known.room = lease.room();
        return known;
    }

    /** Asks for more of the budgets that withheld something. Whether it got any: then the action is to be decided again. */
    boolean extendFor(Decision decision, List<BudgetNeed> budgets, Instant now) {
        boolean extended = false;
        for (Outcome.Withheld withheld : decision.withheld()) {
            if (withheld.why().limit().kind() != Limit.Kind.BUDGET) {
                continue;
            }
            for (BudgetNeed need : budgets) {
                if (isMeant(withheld, need)) {
                    extended |= extend(
                            need, sizeOf(withheld.effect(), withheld.why().limit()), now);
                }
            }
        }
        return extended;
    }

    private boolean extend(BudgetNeed need, long missing, Instant now) {
        Held before = heldOf(need);
        if (now.isBefore(before.askAgain)) {
            return false;
        }
        long had = before.free();
        long wanted = Math.addExact(had, missing);
        Held after = ask(need, wanted);
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
        return limit.measure() == Limit.Measure.POINTS && effect instanceof Effect.AddPoints add ? add.points() : 1;
    }

    /** Takes what a decision of the batch uses. */
    void use(BudgetNeed need, long used) {
        Held lease = Objects.requireNonNull(held.get(periodOf(need)), "A budget is asked for before it is used");
        lease.using += used;
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

    /** The batch is not booked. */
    void undo() {
        held.values().forEach(lease -> lease.using = 0);
    }

    /** What is held is not known any more. */
    void forget() {
        held.clear();
    }

    private static BudgetPeriod periodOf(BudgetNeed need) {
        return new BudgetPeriod(need.counter().campaign(), need.counter().limit(), need.day());
    }
}
