package dev.daka.core.evaluation;

import dev.daka.core.campaign.RuleRef;

/**
 * A row that fired.
 *
 * @param position index of the row among all rows of the workbook, in table order, from 0
 * @param rule     name and position of the rule
 * @param effect   effects that the row proposes
 */
public record FiredRow(int position, RuleRef rule, RowEffect effect) {}
