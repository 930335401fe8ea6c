package dev.daka.core.replay.recording;

import dev.daka.core.vocabulary.Label;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lines that were not replayed: the first of them with their reasons, all of them counted by reason. */
public final class Skipped {
    /** So many lines are listed; the rest is counted. */
    public static final int LISTED = 100;

    /** So many reasons are counted apart; what comes later is counted without its subject. */
    private static final int MOST_REASONS = 50;

    /** Reasons repeat what stands in a cell, and that may be anything. */
    private static final int LONGEST_REASON = 500;

    private static final int LONGEST_SUBJECT = 100;

    private final List<SkippedLine> first = new ArrayList<>();
    private final Map<Counted, Count> counts = new LinkedHashMap<>();
    private long total;

    private record Counted(SkipReason reason, @Nullable String subject) {}

    private record Count(long lines, SkippedLine first) {}

    /** Counts so many lines from that place on. */
    public void add(Recorded.Place place, SkipReason.Why why, long lines) {
        SkippedLine line = new SkippedLine(
                place.file(),
                place.line(),
                why.reason(),
                new Label(
                        Excerpt.of(why.text().zh(), LONGEST_REASON),
                        Excerpt.of(why.text().en(), LONGEST_REASON)));
        if (first.size() < LISTED) {
            first.add(line);
        }
        String subject = why.subject() == null ? null : Excerpt.of(why.subject(), LONGEST_SUBJECT);
        Counted counted = new Counted(why.reason(), subject);
        if (counts.size() >= MOST_REASONS && !counts.containsKey(counted)) {
            counted = new Counted(why.reason(), null);
        }
        counts.merge(
                counted, new Count(lines, line), (before, more) -> new Count(before.lines() + lines, before.first()));
        total += lines;
    }

    /** The same, to be added to. */
    public Skipped copy() {
        Skipped copy = new Skipped();
        copy.first.addAll(first);
        copy.counts.putAll(counts);
        copy.total = total;
        return copy;
    }

    /** The first {@link #LISTED}, in the order of the files. */
    public List<SkippedLine> first() {
        return List.copyOf(first);
    }

    /** All of them by reason, the most frequent first. */
    public List<SkippedCount> byReason() {
        return counts.entrySet().stream()
                .map(entry -> new SkippedCount(
                        entry.getKey().reason(),
                        entry.getKey().subject(),
                        label(entry.getKey()),
                        entry.getValue().lines(),
                        entry.getValue().first()))
                .sorted(Comparator.comparingLong(SkippedCount::lines).reversed())
                .toList();
    }

    private static Label label(Counted counted) {
        Label label = counted.reason().label();
        String subject = counted.subject();
        return subject == null ? label : new Label(subject + "：" + label.zh(), subject + ": " + label.en());
    }

    /** All of them. */
    public long total() {
        return total;
    }
}
