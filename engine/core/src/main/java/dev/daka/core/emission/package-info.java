/** Campaigns in their typed form in, files for spreadsheet programs and for stock Drools out. */
@NullMarked
package dev.daka.core.emission;

import org.jspecify.annotations.NullMarked;
