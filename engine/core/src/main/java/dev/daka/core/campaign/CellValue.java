package dev.daka.core.campaign;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The typed value of a filled cell in a decision table. */
public sealed interface CellValue {
    /** One key: the name of something that a row grants. */
    record Key(String value) implements CellValue {}

    /** A condition that one of several keys meets. */
    record Keys(List<String> values) implements CellValue, KeyCondition {
        public Keys {
            values = List.copyOf(values);
        }

        @Override
        public boolean holds(String key) {
            return values.contains(key);
        }

        @Override
        public boolean holdsAny(Collection<String> keys) {
            return values.stream().anyMatch(keys::contains);
        }
    }

    /** A condition that all keys except these meet. */
    record Except(List<String> values) implements CellValue, KeyCondition {
        public Except {
            values = List.copyOf(values);
        }

        @Override
        public boolean holds(String key) {
            return !values.contains(key);
        }

        @Override
        public boolean holdsAny(Collection<String> keys) {
            return values.stream().noneMatch(keys::contains);
        }
    }

    /** A condition on names. */
    sealed interface KeyCondition extends CellValue {
        /** The keys in the order of the cell. Order and repetitions do not change the meaning of the condition. */
        List<String> values();

        /** True if a fact with this single key meets the condition. */
        boolean holds(String key);

        /** True if a fact with any number of keys, such as a member's segments, meets the condition. */
        boolean holdsAny(Collection<String> keys);
    }

    /** A value of an ordered type. */
    sealed interface Scalar extends CellValue {
        /** The value in the type that facts have. Two values that are equal in number are equal objects. */
        Comparable<?> comparable();

        /**
         * Compares two values of the same type.
         *
         * @throws IllegalArgumentException if the types differ
         */
        static int compare(Scalar one, Scalar other) {
            return ORDER.compare(one, other);
        }
    }

    /** A whole number. */
    record Whole(long value) implements Scalar {
        @Override
        public Long comparable() {
            return value;
        }
    }

    /** A decimal number. */
    record Decimal(BigDecimal value) implements Scalar {
        @Override
        public BigDecimal comparable() {
            return value.stripTrailingZeros();
        }
    }

    /** Minutes since local midnight, 0 to 1440. */
    record Time(int minutes) implements Scalar {
        @Override
        public Integer comparable() {
            return minutes;
        }
    }

    /** A local date. */
    record Date(LocalDate value) implements Scalar {
        @Override
        public LocalDate comparable() {
            return value;
        }
    }

    /**
     * All values between two ends, for example from 10, included, to 20, excluded.
     *
     * @param from         lower end; null if unbounded
     * @param fromIncluded false if {@code from} is null
     * @param to           upper end; null if unbounded
     * @param toIncluded   false if {@code to} is null
     */
    record Range(
            @Nullable Scalar from,
            boolean fromIncluded,
            @Nullable Scalar to,
            boolean toIncluded) implements CellValue {
        public Range {
            if (from == null && to == null) {
                throw new IllegalArgumentException("A range has a start or an end");
            }
            if (from != null && to != null && from.getClass() != to.getClass()) {
                throw new IllegalArgumentException("A range goes from a value to one of its kind: " + from + ", " + to);
            }
            if ((from == null && fromIncluded) || (to == null && toIncluded)) {
                throw new IllegalArgumentException("Only an end that is there can be included");
            }
        }

        /** The range that contains only this value. */
        public static Range of(Scalar only) {
            return new Range(only, true, only, true);
        }

        public boolean holds(Scalar value) {
            return (from == null || isBeyond(Scalar.compare(value, from), fromIncluded))
                    && (to == null || isBeyond(Scalar.compare(to, value), toIncluded));
        }

        /** True if the range contains no value, such as one from 20 to 10. */
        public boolean isEmpty() {
            return from != null && to != null && !isBeyond(Scalar.compare(to, from), fromIncluded && toIncluded);
        }

        /** True if the range contains exactly one value. */
        public boolean isSingle() {
            return fromIncluded && toIncluded && from != null && to != null && Scalar.compare(from, to) == 0;
        }

        private static boolean isBeyond(int comparison, boolean included) {
            return included ? comparison >= 0 : comparison > 0;
        }
    }

    /** Order of scalars of the same type. */
    Comparator<Scalar> ORDER = (one, other) -> {
        if (one instanceof Whole mine && other instanceof Whole theirs) {
            return Long.compare(mine.value, theirs.value);
        }
        if (one instanceof Decimal mine && other instanceof Decimal theirs) {
            return mine.value.compareTo(theirs.value);
        }
        if (one instanceof Time mine && other instanceof Time theirs) {
            return Integer.compare(mine.minutes, theirs.minutes);
        }
        if (one instanceof Date mine && other instanceof Date theirs) {
            return mine.value.compareTo(theirs.value);
        }
        throw new IllegalArgumentException("Values of different kinds have no order: " + one + ", " + other);
    };
}
