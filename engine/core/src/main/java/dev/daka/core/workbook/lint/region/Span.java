package dev.daka.core.workbook.lint.region;

import java.util.ArrayList;
import java.util.List;

/**
 * A run of neighbouring values among finitely many ordered values. The set is empty if {@code last < first}.
 *
 * @param first number of the first value, included
 * @param last  number of the last value, included
 * @param size  number of values in total
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

    /** Each bit stands for an equal share of the ordered values. */
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
