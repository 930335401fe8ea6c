package dev.daka.bench.load.traffic;

/**
 * A budget that all points of a campaign are spent from.
 *
 * @param campaign key of the campaign
 * @param limit    name of the budget in the Limits sheet
 */
public record SharedBudget(String campaign, String limit) {
    /** An amount that no measurement can use up, and that Excel still shows in full. */
    static final long AMPLE = 50_000_000_000L;
}
