/** What a workbook says of itself that should happen, and whether it does. */
@NullMarked
package dev.daka.core.scenario;

import org.jspecify.annotations.NullMarked;
