package dev.daka.core.workbook.lint.region;

import java.util.List;

/** Some of the values that a fact can have. Only sets of the same {@link Dimension} can be compared. */
public sealed interface ValueSet permits AtomSet, Span, Memberships {
    boolean isEmpty();

    boolean intersects(ValueSet other);

    /** True if all values of {@code other} are in this set. */
    boolean covers(ValueSet other);

    /** Intersection of both sets. */
    ValueSet and(ValueSet other);

    /** The values of this set that are not in {@code other}, as disjoint sets. */
    List<ValueSet> without(ValueSet other);

    /**
     * Bits for a quick test. Two sets that intersect share at least one bit, and a set has all bits of every set that
     * it covers. So a test on bits rules out most other pairs without comparing their values.
     */
    long signature();
}
