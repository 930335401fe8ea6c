/** One campaign as its workbook states it, checked: tables, metrics, limits, content. */
@NullMarked
package dev.daka.core.campaign;

import org.jspecify.annotations.NullMarked;
