package dev.daka.bench.load.traffic;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts the posted actions, and sums up what was booked according to the answers. */
public final class Tally {
    private final Set<String> budgets;
    private final Map<String, Long> points = new HashMap<>();
    /** Counts of refusals by reason. */
    private final Map<String, Long> refusals = new TreeMap<>();

    private long sent;
    private long acknowledged;
    private long bytes;
    private long spending;

    public Tally(LoadedRules rules) {
        this.budgets = rules.budgets().stream().map(SharedBudget::campaign).collect(Collectors.toSet());
    }

    public void countSent(int actions) {
        sent += actions;
    }

    /**
     * Counts the decision about one action.
     *
     * @param length size of the decision's JSON in bytes
     * @return false if it is the decision about another action
     */
    public boolean countDecision(String actionId, GrantedPoints granted, int length) {
        if (!granted.actionId().equals(actionId)) {
            countRefusal("answer to another action", 1);
            return false;
        }
        acknowledged++;
        bytes += length;
        granted.byCampaign().forEach((campaign, count) -> points.merge(campaign, count, Long::sum));
        if (granted.byCampaign().keySet().stream().anyMatch(budgets::contains)) {
            spending++;
        }
        return true;
    }

    void countRefusal(String reason, int actions) {
        refusals.merge(reason, (long) actions, Long::sum);
    }

    /** The number of posted actions, answered or not. */
    public long sent() {
        return sent;
    }

    public long acknowledged() {
        return acknowledged;
    }

    public long points() {
        return points.values().stream().mapToLong(Long::longValue).sum();
    }

    public long pointsOf(String campaign) {
        return points.getOrDefault(campaign, 0L);
    }

    /** The percentage of decisions that spent from a hot budget. */
    public double percentSpending() {
        return acknowledged == 0 ? 0 : 100.0 * spending / acknowledged;
    }

    /** The average size of a decision's JSON in bytes; 0 if there are no decisions. */
    public int averageBytes() {
        return acknowledged == 0 ? 0 : (int) (bytes / acknowledged);
    }

    /** The refusals with their counts, such as {@code status 503: 12}; empty if there are none. */
    public String refusals() {
        return refusals.entrySet().stream()
                .map(refusal -> refusal.getKey() + ": " + refusal.getValue())
                .collect(Collectors.joining(", "));
    }
}
