package dev.daka.service.reconciliation;

import java.util.List;

/**
 * What the checks found at one moment.
 *
 * @param differences how many there are
 * @param first       of each check the first of them
 */
record Found(long differences, List<Difference> first, List<Figures> figures) {}
