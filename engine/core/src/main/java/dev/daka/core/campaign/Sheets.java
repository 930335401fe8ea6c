package dev.daka.core.campaign;

import java.util.List;

/** The names of the sheets other than decision tables. Every other sheet of a workbook is a decision table. */
public final class Sheets {
    public static final String CAMPAIGN = "Campaign";
    public static final String METRICS = "Metrics";
    public static final String LIMITS = "Limits";
    public static final String CONTENT = "Content";
    public static final String SCENARIOS = "Scenarios";

    /** All of these names, in the order in which a written workbook has the sheets. */
    public static final List<String> ALL = List.of(CAMPAIGN, METRICS, LIMITS, CONTENT, SCENARIOS);

    private Sheets() {}
}
