package dev.daka.core.decide.records;

/** The records that a decision about one member reads: metrics and use of limits. */
public interface Records {
    /**
     * The days on which the metric recorded something for the member, newest first. Spans do not overlap. No days may
     * be added after the first call.
     */
    Iterable<? extends DaySpan> days(MetricKey metric);

    /** The use of a counter. It covers at least the days of the need. */
    CounterUse used(CounterNeed need);
}
