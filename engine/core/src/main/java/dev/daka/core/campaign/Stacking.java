package dev.daka.core.campaign;

/**
 * How multipliers combine.
 *
 * @param withinLane  how the multipliers of one lane combine; LARGEST unless the workbook states another
 * @param acrossLanes how the lanes combine; PRODUCT unless the workbook states another
 */
public record Stacking(Combination withinLane, Combination acrossLanes) {
    /** How several multipliers become one. */
    public enum Combination {
        /** ×2 and ×3 become ×3. */
        LARGEST,
        /** ×2 and ×3 become ×5. */
        SUM,
        /** ×2 and ×3 become ×6. */
        PRODUCT
    }

    public static final Stacking DEFAULT = new Stacking(Combination.LARGEST, Combination.PRODUCT);
}
