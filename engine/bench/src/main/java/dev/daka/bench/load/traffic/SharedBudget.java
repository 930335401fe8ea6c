package dev.daka.bench.load.traffic;

/**
 * A budget that all points of a campaign are spent from.
 *
 * @param campaign its key
 * @param limit    the name in its Limits sheet
 */
public record SharedBudget(String campaign, String limit) {
    /** What no measurement can spend, and still an amount that Excel shows in full. */
    static final long AMPLE = 50_000_000_000L;
}
