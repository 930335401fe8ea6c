package dev.daka.core.decision;

import java.time.LocalDate;
import java.util.NavigableMap;

/** What is on record about one member when an action is decided, and how much of each limit is used. */
public interface Records {
    /** The days on which the metric recorded something for the member; none after the first look are added. */
    NavigableMap<LocalDate, DayFigure> days(MetricKey metric);

    /** How much is used of a counter that is among the needs, at least under the days that were asked for. */
    CounterUse used(CounterKey counter);
}
