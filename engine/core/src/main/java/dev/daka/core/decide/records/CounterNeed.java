package dev.daka.core.decide.records;

import java.time.LocalDate;

/**
 * The part of a counter to load: the use counted under the days {@code from} to {@code to}, both inclusive. A calendar
 * period, such as a month, counts all its use under its first day.
 */
public record CounterNeed(CounterKey counter, LocalDate from, LocalDate to) {
    public CounterNeed {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A need ends on or after its first day: " + from + ", " + to);
        }
    }
}
