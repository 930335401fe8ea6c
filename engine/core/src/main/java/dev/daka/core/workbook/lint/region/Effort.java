package dev.daka.core.workbook.lint.region;

/**
 * Budget of comparisons for a search. It counts comparisons and not time, so that a workbook has the same findings on
 * every machine.
 */
public final class Effort {
    private final long limit;
    private long spent;

    public Effort(long limit) {
        this.limit = limit;
    }

    /** Spends comparisons that are about to be made. Returns false if the budget does not allow them. */
    public boolean spend(long comparisons) {
        spent += comparisons;
        return spent <= limit;
    }

    public boolean isExhausted() {
        return spent > limit;
    }

    public long spent() {
        return spent;
    }

    /**
     * A new budget of at most {@code most} comparisons, and at most the rest of this one. Spending it does not spend
     * this one.
     */
    public Effort part(long most) {
        return new Effort(Math.max(0, Math.min(most, limit - spent)));
    }
}
