/** Runs a workbook's own scenarios and reports which steps go differently than expected. */
@NullMarked
package dev.daka.core.replay.scenario;

import org.jspecify.annotations.NullMarked;
