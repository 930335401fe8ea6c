package dev.daka.core.workbook.lint.region;

import java.util.List;

/** Some of the values that one fact may have. Extents of one {@link Dimension} can be compared with each other only. */
public sealed interface ValueSet permits AtomSet, Span, Memberships {
    boolean isEmpty();

    boolean intersects(ValueSet other);

    /** Whether all of the other is in this. */
    boolean covers(ValueSet other);

    /** What is in both. */
    ValueSet and(ValueSet other);

    /** What is in this and not in the other, in pieces that have nothing in common. */
    List<ValueSet> without(ValueSet other);

    /**
     * Bits of which two extents that intersect have one in common, and of which an extent has all that those it covers
     * have. Of most others neither is true, which is quick to see.
     */
    long signature();
}
