package dev.daka.bench.load;

import dev.daka.bench.load.baseline.Form;

/** One form of the baseline, as it was measured with one budget for all or with many. */
record BaselineSeries(Form form, boolean hot, Series series) {}
