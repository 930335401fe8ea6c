package dev.daka.service.reconciliation;

import java.util.List;
import java.util.Set;

/**
 * What the checks found at one moment.
 *
 * @param differences how many there are
 * @param first       of each check the first of them
 * @param members     whose payouts they stop
 * @param everybody   whether they stop everybody's payouts
 */
record Found(long differences, List<Difference> first, List<Figures> figures, Set<String> members, boolean everybody) {}
