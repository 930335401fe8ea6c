package dev.daka.service.reconciliation;

import java.util.List;
import java.util.Set;

/**
 * Result of the checks.
 *
 * @param whole       true if all members were checked, false if only members with new rows were
 * @param checked     number of members that were checked
 * @param differences number of differences
 * @param first       first differences of each check
 * @param figures     whereabouts of all issued points, one entry per currency
 * @param members     ids of the members whose payouts are stopped
 * @param allMembers  true if the payouts of all members are stopped
 * @param cut         position from which the next run can continue
 */
record Found(
        boolean whole,
        long checked,
        long differences,
        List<Difference> first,
        List<Figures> figures,
        Set<String> members,
        boolean allMembers,
        Cut cut) {}
