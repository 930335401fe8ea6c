package dev.daka.core.replay.recording;

import dev.daka.core.vocabulary.Label;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lines that were not replayed: the first ones with their reasons, and counts by reason of all. */
public final class Skipped {
    /** Maximum number of lines that are listed. */
    public static final int LISTED = 100;

    /**
     * Maximum number of reasons with separate counts by subject. Further subjects are counted together, by reason
     * alone.
     */
    private static final int MOST_REASONS = 50;

    /** Maximum length of a reason in characters. Reasons repeat the text of cells, which may be very long. */
    private static final int LONGEST_REASON = 500;

    private static final int LONGEST_SUBJECT = 100;

    private final List<SkippedLine> first = new ArrayList<>();
    private final Map<Counted, Count> counts = new LinkedHashMap<>();
    private long total;

    private record Counted(SkipReason reason, @Nullable String subject) {}

    private record Count(long lines, SkippedLine first) {}

    /** Counts {@code lines} consecutive lines that begin at {@code place}. */
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

    /** A copy to which more lines can be added. */
    public Skipped copy() {
        Skipped copy = new Skipped();
        copy.first.addAll(first);
        copy.counts.putAll(counts);
        copy.total = total;
        return copy;
    }

    /** The first {@link #LISTED} lines, in the order in which they were read. */
    public List<SkippedLine> first() {
        return List.copyOf(first);
    }

    /** The counts by reason and subject, largest first. */
    public List<SkippedLines> byReason() {
        return counts.entrySet().stream()
                .map(entry -> new SkippedLines(
                        entry.getKey().reason(),
                        entry.getKey().subject(),
                        label(entry.getKey()),
                        entry.getValue().lines(),
                        entry.getValue().first()))
                .sorted(Comparator.comparingLong(SkippedLines::lines).reversed())
                .toList();
    }

    private static Label label(Counted counted) {
        Label label = counted.reason().label();
        String subject = counted.subject();
        return subject == null ? label : new Label(subject + "：" + label.zh(), subject + ": " + label.en());
    }

    /** Number of all skipped lines. */
    public long total() {
        return total;
    }
}
