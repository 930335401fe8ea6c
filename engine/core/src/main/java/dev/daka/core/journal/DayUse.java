package dev.daka.core.journal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A member's use of a limit that is counted under one day.
 *
 * @param day   day under which the use is counted
 * @param used  points or number of times, as the limit measures
 * @param until last day on which the use counts; null if it counts forever
 */
public record DayUse(LocalDate day, long used, @Nullable LocalDate until) {}
