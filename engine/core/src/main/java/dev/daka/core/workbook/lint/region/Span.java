package dev.daka.core.workbook.lint.region;

import java.util.ArrayList;
import java.util.List;

/**
 * A run of neighbours among finitely many values in order, both ends included; {@code last < first} is the empty one.
 *
 * @param first number of the first
 * @param last  number of the last
 * @param size  how many values there are altogether
 */
record Span(int first, int last, int size) implements ValueSet {
    @Override
    public boolean isEmpty() {
        return last < first;
    }

    @Override
    public boolean intersects(ValueSet other) {
        Span span = (Span) other;
        return Math.max(first, span.first) <= Math.min(last, span.last);
    }

    @Override
    public boolean covers(ValueSet other) {
        Span span = (Span) other;
        return span.isEmpty() || (first <= span.first && span.last <= last);
    }

    @Override
    public ValueSet and(ValueSet other) {
        Span span = (Span) other;
        return new Span(Math.max(first, span.first), Math.min(last, span.last), size);
    }

    @Override
    public List<ValueSet> without(ValueSet other) {
        if (!intersects(other)) {
            return isEmpty() ? List.of() : List.of(this);
        }
        Span span = (Span) other;
        List<ValueSet> rest = new ArrayList<>();
        if (first < span.first) {
            rest.add(new Span(first, span.first - 1, size));
        }
        if (span.last < last) {
            rest.add(new Span(span.last + 1, last, size));
        }
        return rest;
    }

    /** The values in order share out the bits evenly. */
    @Override
    public long signature() {
        if (isEmpty()) {
            return 0;
        }
        return (-1L << bit(first)) & (-1L >>> (Long.SIZE - 1 - bit(last)));
    }

    private int bit(int atom) {
        return size <= Long.SIZE ? atom : (int) ((long) atom * Long.SIZE / size);
    }
}
