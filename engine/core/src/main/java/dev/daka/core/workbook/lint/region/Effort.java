package dev.daka.core.workbook.lint.region;

/**
 * How much a search may still do. It counts comparisons, not time, so that a workbook gets the same findings on every
 * machine.
 */
public final class Effort {
    private final long limit;
    private long spent;

    public Effort(long limit) {
        this.limit = limit;
    }

    /** Counts what is about to be done; false where that is more than allowed. */
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

    /** An effort of its own out of what is left of this one, at most {@code most}. */
    public Effort part(long most) {
        return new Effort(Math.max(0, Math.min(most, limit - spent)));
    }
}
