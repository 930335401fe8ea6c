package dev.daka.core.campaign;

import dev.daka.core.vocabulary.Name;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * A counter or sum per member. Its value includes the action that is being decided.
 *
 * @param name       key and label
 * @param cell       position of its declaration, such as {@code Metrics!A2}
 * @param kind       what is counted
 * @param actionType key of the action type that counts; null for all types
 * @param from       first local date that counts; null if unbounded
 * @param to         last local date that counts; null if unbounded
 * @param days       number of days that count, up to and including today; null for all days
 * @param cycle      length after which a streak restarts at 1: with 7, the eighth day is 1; null if it never restarts
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
     * The largest possible value; null if it is unbounded. For example, a streak with cycle 7 is at most 7, and a
     * number of days in the last 30 days is at most 30.
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
        /** The number of actions. */
        COUNT,
        /** The sum of the actions' amounts. */
        SUM,
        /** The number of local days with at least one action. */
        DISTINCT_DAYS,
        /** The number of consecutive local days up to today with at least one action each. */
        STREAK
    }
}
