package dev.daka.core.finding;

/** What shows only beside what members' states keep. None is an error. */
public final class RecordFindingCodes {
    public static final FindingCode METRIC_COUNTS_FROM = FindingCode.notice("metricCountsFrom");

    private RecordFindingCodes() {}
}
