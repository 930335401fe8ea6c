package dev.daka.core.finding;

/** Findings from comparing rows with each other, or with everything that can happen. None is an error. */
public final class LogicFindingCodes {
    public static final FindingCode CONTRADICTING_CONDITIONS = FindingCode.warning("contradictingConditions");
    public static final FindingCode NO_SUCH_DAY = FindingCode.warning("noSuchDay");
    public static final FindingCode NO_SUCH_ACTION = FindingCode.warning("noSuchAction");
    public static final FindingCode METRIC_OUT_OF_REACH = FindingCode.warning("metricOutOfReach");
    public static final FindingCode ROWS_BELOW_FALLBACK = FindingCode.warning("rowsBelowFallback");
    public static final FindingCode MASKED_ROW = FindingCode.warning("maskedRow");
    public static final FindingCode DUPLICATE_ROW = FindingCode.warning("duplicateRow");
    public static final FindingCode SAME_CONDITIONS = FindingCode.notice("sameConditions");
    public static final FindingCode SITUATION_WITHOUT_ROW = FindingCode.notice("situationWithoutRow");
    public static final FindingCode PLACEMENT_WITHOUT_CONTENT = FindingCode.notice("placementWithoutContent");
    public static final FindingCode FURTHER_SITUATIONS = FindingCode.notice("furtherSituations");
    public static final FindingCode IRRELEVANT_COLUMN = FindingCode.notice("irrelevantColumn");
    public static final FindingCode LIST_COVERS_ALL = FindingCode.notice("listCoversAll");
    public static final FindingCode NEGATION_OF_ALL = FindingCode.warning("negationOfAll");
    public static final FindingCode STACKING_ROWS = FindingCode.notice("stackingRows");
    public static final FindingCode STACKS_TOO_HIGH = FindingCode.warning("stacksTooHigh");
    public static final FindingCode BUDGET_IN_A_DAY = FindingCode.notice("budgetInADay");
    public static final FindingCode BUDGET_GONE_IN_A_DAY = FindingCode.warning("budgetGoneInADay");
    public static final FindingCode BUDGET_WITHOUT_CAP = FindingCode.notice("budgetWithoutCap");
    public static final FindingCode PAYS_WITHOUT_CAP = FindingCode.notice("paysWithoutCap");
    public static final FindingCode PAYS_WITHOUT_LIMIT = FindingCode.warning("paysWithoutLimit");
    public static final FindingCode RATE_BEYOND_BOUND = FindingCode.warning("rateBeyondBound");
    public static final FindingCode CAP_OUT_OF_REACH = FindingCode.notice("capOutOfReach");
    public static final FindingCode SCENARIO_WITHOUT_EXPECTATION = FindingCode.warning("scenarioWithoutExpectation");
    public static final FindingCode ROW_WITHOUT_SCENARIO = FindingCode.notice("rowWithoutScenario");
    public static final FindingCode POINTS_BEYOND_BOUND = FindingCode.warning("pointsBeyondBound");
    public static final FindingCode PERCENTAGE = FindingCode.warning("percentage");
    public static final FindingCode FACTOR_BEYOND_BOUND = FindingCode.warning("factorBeyondBound");
    public static final FindingCode FACTOR_WITHOUT_EFFECT = FindingCode.notice("factorWithoutEffect");
    public static final FindingCode NO_EFFECT_COLUMN = FindingCode.warning("noEffectColumn");
    public static final FindingCode NO_CONDITION_COLUMN = FindingCode.notice("noConditionColumn");
    public static final FindingCode COLUMN_WITHOUT_PARTNER = FindingCode.warning("columnWithoutPartner");
    public static final FindingCode TOO_ENTANGLED = FindingCode.notice("tooEntangled");
    public static final FindingCode MORE_ALIKE = FindingCode.notice("moreAlike");

    private LogicFindingCodes() {}
}
