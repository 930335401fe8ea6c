package dev.daka.core.campaign;

/**
 * How multipliers combine.
 *
 * @param withinLane  among the multipliers of one lane; LARGEST unless the workbook says otherwise
 * @param acrossLanes among the lanes; PRODUCT unless the workbook says otherwise
 */
public record Stacking(Combination withinLane, Combination acrossLanes) {
    /** How several multipliers become one. */
    public enum Combination {
        /** ×2 and ×3 make ×3. */
        LARGEST,
        /** ×2 and ×3 make ×5. */
        SUM,
        /** ×2 and ×3 make ×6. */
        PRODUCT
    }

    public static final Stacking DEFAULT = new Stacking(Combination.LARGEST, Combination.PRODUCT);
}
