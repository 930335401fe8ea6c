/**
 * Converts the conditions of rows to boxes: sets of occasions with one set of values for each fact. Boxes can be
 * compared, intersected and subtracted without enumerating occasions.
 */
@NullMarked
package dev.daka.core.workbook.lint.region;

import org.jspecify.annotations.NullMarked;
