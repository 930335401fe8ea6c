package dev.daka.core.finding;

/** What shows only beside what members' states keep. None is an error. */
public final class RecordFindingCodes {
    public static final FindingCode METRIC_COUNTS_FROM = FindingCode.notice(
            "metricCountsFrom",
            "{0} 之前的行为可能不计入这个指标：它要看更早的日子，但会员状态没有为它逐日保留",
            "Actions before {0} may not count for this metric: it looks at earlier days, but members' states do not have them day by day",
            "可以接受就不用改；否则把指标的开始日期设为 {0} 或更晚，或减少最近天数",
            "Leave it if that is acceptable; otherwise set the metric's first day to {0} or later, or look at fewer last days");

    private RecordFindingCodes() {}
}
