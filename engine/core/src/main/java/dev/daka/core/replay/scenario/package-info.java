/** A workbook's own scenarios in, whether each holds out. */
@NullMarked
package dev.daka.core.replay.scenario;

import org.jspecify.annotations.NullMarked;
