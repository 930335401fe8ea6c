package dev.daka.core.finding;

/** Findings for the reviewer of a changed workbook. In each text {@code {0}} describes the change. None is an error. */
public final class ReviewFindingCodes {
    public static final FindingCode ADDED = FindingCode.notice("added");
    public static final FindingCode REMOVED = FindingCode.notice("removed");
    public static final FindingCode CHANGED = FindingCode.notice("changed");
    public static final FindingCode MOVED = FindingCode.notice("moved");
    public static final FindingCode ORDER_DECIDES = FindingCode.warning("orderDecides");
    public static final FindingCode MULTIPLIED = FindingCode.warning("multiplied");
    public static final FindingCode APPLIES_MORE_WIDELY = FindingCode.warning("appliesMoreWidely");
    public static final FindingCode SCENARIO_MISSES_RULE = FindingCode.warning("scenarioMissesRule");
    public static final FindingCode HIT_POLICY_CHANGED = FindingCode.warning("hitPolicyChanged");
    public static final FindingCode TABLE_REMOVED = FindingCode.warning("tableRemoved");
    public static final FindingCode LIMIT_RAISED = FindingCode.warning("limitRaised");
    public static final FindingCode BUDGET_RAISED = FindingCode.warning("budgetRaised");
    public static final FindingCode LIMIT_REMOVED = FindingCode.warning("limitRemoved");
    public static final FindingCode LIMIT_COUNTS_OTHERWISE = FindingCode.warning("limitCountsOtherwise");
    public static final FindingCode METRIC_CHANGED = FindingCode.warning("metricChanged");
    public static final FindingCode SCENARIO_REMOVED = FindingCode.warning("scenarioRemoved");
    public static final FindingCode EVERY_RULE_DIFFERS = FindingCode.warning("everyRuleDiffers");
    public static final FindingCode MORE_WARNINGS = FindingCode.warning("moreWarnings");
    public static final FindingCode MORE_NOTICES = FindingCode.notice("moreNotices");

    private ReviewFindingCodes() {}
}
