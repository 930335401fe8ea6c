package dev.daka.core.finding;

/** Findings from comparing a workbook with the members' states. None is an error. */
public final class RecordFindingCodes {
    public static final FindingCode METRIC_COUNTS_FROM = FindingCode.notice("metricCountsFrom");

    private RecordFindingCodes() {}
}
