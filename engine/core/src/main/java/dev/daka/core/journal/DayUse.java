package dev.daka.core.journal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a member used of a limit under one day.
 *
 * @param used  in the limit's measure
 * @param until the last day on which it counts; null if it counts for good
 */
public record DayUse(LocalDate day, long used, @Nullable LocalDate until) {}
