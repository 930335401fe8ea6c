package dev.daka.core.workbook.lint.region;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A set of occasions, such as those that a row matches. It consists of one set of values for each fact; an occasion
 * is in the box if each of its facts is in the set for that fact.
 *
 * <p>Only boxes of the same {@link Space} can be compared.
 */
public final class Box {
    private final ValueSet[] extents;
    private final long[] signatures;
    private final boolean empty;

    Box(List<ValueSet> extents) {
        this(extents.toArray(ValueSet[]::new));
    }

    private Box(ValueSet[] extents) {
        this.extents = extents;
        this.signatures = new long[extents.length];
        boolean nothing = false;
        for (int i = 0; i < extents.length; i++) {
            signatures[i] = extents[i].signature();
            nothing |= extents[i].isEmpty();
        }
        this.empty = nothing;
    }

    private Box(ValueSet[] extents, long[] signatures, boolean empty) {
        this.extents = extents;
        this.signatures = signatures;
        this.empty = empty;
    }

    int dimensions() {
        return extents.length;
    }

    ValueSet extent(int dimension) {
        return extents[dimension];
    }

    /** True if the box contains no occasion. */
    public boolean isEmpty() {
        return empty;
    }

    public boolean intersects(Box other) {
        for (int i = 0; i < extents.length; i++) {
            if ((signatures[i] & other.signatures[i]) == 0) {
                return false;
            }
        }
        for (int i = 0; i < extents.length; i++) {
            if (!extents[i].intersects(other.extents[i])) {
                return false;
            }
        }
        return !empty && !other.empty;
    }

    /** True if every occasion of {@code other} is in this box. */
    public boolean covers(Box other) {
        if (other.empty) {
            return true;
        }
        for (int i = 0; i < extents.length; i++) {
            if ((other.signatures[i] & ~signatures[i]) != 0) {
                return false;
            }
        }
        for (int i = 0; i < extents.length; i++) {
            if (!extents[i].covers(other.extents[i])) {
                return false;
            }
        }
        return true;
    }

    /** Intersection of both boxes. */
    public Box and(Box other) {
        ValueSet[] both = new ValueSet[extents.length];
        for (int i = 0; i < extents.length; i++) {
            both[i] = extents[i].and(other.extents[i]);
        }
        return new Box(both);
    }

    /** This box with another set of values in one dimension. */
    Box with(int dimension, ValueSet extent) {
        ValueSet[] changed = extents.clone();
        changed[dimension] = extent;
        if (extents[dimension].isEmpty()) {
            return new Box(changed);
        }
        long[] marks = signatures.clone();
        marks[dimension] = extent.signature();
        return new Box(changed, marks, empty || extent.isEmpty());
    }

    /** The occasions of this box that are not in {@code other}, as disjoint boxes. */
    public List<Box> without(Box other) {
        if (!intersects(other)) {
            return empty ? List.of() : List.of(this);
        }
        List<Box> pieces = new ArrayList<>();
        Box rest = this;
        for (int i = 0; i < extents.length; i++) {
            for (ValueSet outside : rest.extents[i].without(other.extents[i])) {
                pieces.add(rest.with(i, outside));
            }
            rest = rest.with(i, rest.extents[i].and(other.extents[i]));
        }
        return pieces;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Box box && Arrays.equals(box.extents, extents);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(extents);
    }

    @Override
    public String toString() {
        return Arrays.toString(extents);
    }
}
