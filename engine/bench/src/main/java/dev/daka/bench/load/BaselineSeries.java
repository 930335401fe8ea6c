package dev.daka.bench.load;

import dev.daka.bench.load.baseline.Form;

/**
 * The measurements of one form of the baseline.
 *
 * @param hot true if all actions spend from one budget; false if they spend from many
 */
record BaselineSeries(Form form, boolean hot, Series series) {}
