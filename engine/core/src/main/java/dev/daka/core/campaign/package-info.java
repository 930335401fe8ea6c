/** The typed contents of a checked workbook: campaign, tables, metrics, limits, content and scenarios. */
@NullMarked
package dev.daka.core.campaign;

import org.jspecify.annotations.NullMarked;
