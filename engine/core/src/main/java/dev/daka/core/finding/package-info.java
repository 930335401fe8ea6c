/** What is wrong or notable in a workbook, each with its place and its cure, in Chinese and English. */
@NullMarked
package dev.daka.core.finding;

import org.jspecify.annotations.NullMarked;
