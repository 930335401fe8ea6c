package dev.daka.core.workbook.diff;

import dev.daka.core.vocabulary.Column;

/**
 * A cell that differs in meaning.
 *
 * @param column column of the vocabulary
 * @param before index of the column in the earlier table; {@link #NONE} if the table has no such column
 * @param after  index of the column in the later table; {@link #NONE} if the table has no such column
 */
record ChangedCell(Column column, int before, int after) {
    static final int NONE = -1;
}
