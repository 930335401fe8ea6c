/** A workbook's own scenarios in, whether each holds out. */
@NullMarked
package dev.daka.core.scenario;

import org.jspecify.annotations.NullMarked;
