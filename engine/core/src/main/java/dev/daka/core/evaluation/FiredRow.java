package dev.daka.core.evaluation;

import dev.daka.core.campaign.RuleRef;

/**
 * A row that fired.
 *
 * @param position of the row among all rows of the workbook, in table order
 * @param rule     where it stands
 * @param effect   what it proposes
 */
public record FiredRow(int position, RuleRef rule, RowEffect effect) {}
