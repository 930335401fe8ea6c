package dev.daka.core.campaign;

import dev.daka.core.vocabulary.Name;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * A running figure per member. It includes the action that is being decided.
 *
 * @param name       key and label
 * @param cell       where it is declared, such as {@code Metrics!A2}
 * @param kind       what is counted
 * @param actionType key of the actions that count; null for all
 * @param from       first local date that counts; null for the first on record
 * @param to         last local date that counts; null for no end
 * @param days       only the last so many days count, today included; null for all
 * @param cycle      a streak of 8 days with cycle 7 reads 1; null for none
 */
public record Metric(
        Name name,
        String cell,
        Kind kind,
        @Nullable String actionType,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Integer days,
        @Nullable Integer cycle) {
    /**
     * No value is larger; null where nothing bounds it. A streak with cycle 7 reads 7 at most, and of the last 30 days no more than 30
     * count.
     */
    public @Nullable Long most() {
        if (kind == Kind.COUNT || kind == Kind.SUM) {
            return null;
        }
        LongStream.Builder bounds = LongStream.builder();
        if (days != null) {
            bounds.add(days);
        }
        if (from != null && to != null) {
            bounds.add(ChronoUnit.DAYS.between(from, to) + 1);
        }
        if (cycle != null) {
            bounds.add(cycle);
        }
        OptionalLong most = bounds.build().min();
        return most.isPresent() ? most.getAsLong() : null;
    }

    /** What a metric counts. */
    public enum Kind {
        /** Actions. */
        COUNT,
        /** Their amounts. */
        SUM,
        /** Local days with at least one of them. */
        DISTINCT_DAYS,
        /** Days in a row, up to today, with at least one of them each. */
        STREAK
    }
}
