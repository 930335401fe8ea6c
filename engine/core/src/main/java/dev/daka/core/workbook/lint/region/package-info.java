/**
 * The conditions of rows in, the regions of occasions out that they answer: boxes over all facts, which can be compared,
 * intersected and taken from one another without trying occasions.
 */
@NullMarked
package dev.daka.core.workbook.lint.region;

import org.jspecify.annotations.NullMarked;
