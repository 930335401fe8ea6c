package dev.daka.core.simulation;

import java.util.ArrayList;
import java.util.List;

/** The lines that were not replayed: the first of them with their reasons, all of them counted. */
public final class Skipped {
    /** So many lines are listed; the rest is counted. */
    public static final int LISTED = 100;

    private final List<SkippedLine> first = new ArrayList<>();
    private long total;

    void add(SkippedLine line, long lines) {
        if (first.size() < LISTED) {
            first.add(line);
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
