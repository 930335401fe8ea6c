package dev.daka.service.platform.problems;

import java.util.List;

/** Checks a partly bound body for further faults. Fields that could not be bound are missing from it. */
public interface PartialCheck<T> {
    Class<T> type();

    List<Fault> faults(T partial);
}
