package dev.daka.service.platform.problems;

import java.util.List;

/** Says what else is wrong with a body that could be bound in part: what could not be bound is missing from it. */
public interface PartialCheck<T> {
    Class<T> type();

    List<Fault> faults(T partial);
}
