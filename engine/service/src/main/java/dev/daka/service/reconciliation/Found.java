package dev.daka.service.reconciliation;

import java.util.List;
import java.util.Set;

/**
 * What the checks found at one moment.
 *
 * @param whole       whether all members were checked, not only those with new rows
 * @param checked     how many members were checked
 * @param differences how many there are
 * @param first       of each check the first of them
 * @param members     whose payouts they stop
 * @param everybody   whether they stop everybody's payouts
 * @param cut         where the next run can go on
 */
record Found(
        boolean whole,
        long checked,
        long differences,
        List<Difference> first,
        List<Figures> figures,
        Set<String> members,
        boolean everybody,
        Cut cut) {}
