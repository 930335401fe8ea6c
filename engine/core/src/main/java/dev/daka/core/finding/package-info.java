/** Errors, warnings and notices about a workbook. Each has a position and a cure, in Chinese and English. */
@NullMarked
package dev.daka.core.finding;

import org.jspecify.annotations.NullMarked;
