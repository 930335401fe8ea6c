package dev.daka.core.simulation;

import dev.daka.core.vocabulary.Label;
import java.util.ArrayList;
import java.util.List;

/** The lines that were not replayed: the first of them with their reasons, all of them counted. */
public final class Skipped {
    /** So many lines are listed; the rest is counted. */
    public static final int LISTED = 100;

    /** Reasons repeat what stands in a cell, and that may be anything. */
    private static final int LONGEST_REASON = 500;

    private final List<SkippedLine> first = new ArrayList<>();
    private long total;

    void add(SkippedLine line, long lines) {
        if (first.size() < LISTED) {
            first.add(new SkippedLine(
                    line.file(),
                    line.line(),
                    new Label(
                            Excerpt.of(line.reason().zh(), LONGEST_REASON),
                            Excerpt.of(line.reason().en(), LONGEST_REASON))));
        }
        total += lines;
    }

    /** The first {@link #LISTED}, in the order of the files. */
    public List<SkippedLine> first() {
        return List.copyOf(first);
    }

    /** All of them. */
    public long total() {
        return total;
    }
}
