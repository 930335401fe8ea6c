package dev.daka.core.decide.records;

/** What is on record about one member when an action is decided, and how much of each limit is used. */
public interface Records {
    /**
     * The days on which the metric recorded something for the member, the newest first. Spans do not overlap. No days are added after
     * the first look.
     */
    Iterable<? extends DaySpan> days(MetricKey metric);

    /** How much of a counter is used, at least under the days of the need. */
    CounterUse used(CounterNeed need);
}
