package dev.daka.core.workbook.diff;

import dev.daka.core.vocabulary.Column;

/**
 * A cell that differs in meaning.
 *
 * @param column of the vocabulary
 * @param before index of its column in the earlier table; {@link #NONE} where it has none
 * @param after  index of its column in the later table; {@link #NONE} where it has none
 */
record ChangedCell(Column column, int before, int after) {
    static final int NONE = -1;
}
