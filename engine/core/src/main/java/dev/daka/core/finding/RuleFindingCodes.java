package dev.daka.core.finding;

/** Findings about the contents of a workbook. */
public final class RuleFindingCodes {
    public static final FindingCode DUPLICATE_RULE_NAME = FindingCode.error("duplicateRuleName");
    public static final FindingCode DUPLICATE_NAME = FindingCode.error("duplicateName");
    public static final FindingCode RULE_WITHOUT_EFFECT = FindingCode.warning("ruleWithoutEffect");
    public static final FindingCode RULE_WITHOUT_CONDITIONS = FindingCode.notice("ruleWithoutConditions");
    public static final FindingCode INCOMPLETE_EFFECT = FindingCode.error("incompleteEffect");
    public static final FindingCode CONFIRMS_NOTHING = FindingCode.error("confirmsNothing");
    public static final FindingCode INVERTED_RANGE = FindingCode.error("invertedRange");
    public static final FindingCode DATE_OUTSIDE_CAMPAIGN = FindingCode.warning("dateOutsideCampaign");
    public static final FindingCode YEAR_WITHOUT_CALENDAR = FindingCode.warning("yearWithoutCalendar");
    public static final FindingCode NO_SCENARIOS = FindingCode.warning("noScenarios");
    public static final FindingCode UNUSED_LIMIT = FindingCode.warning("unusedLimit");
    public static final FindingCode UNUSED_METRIC = FindingCode.notice("unusedMetric");
    public static final FindingCode UNUSED_CONTENT = FindingCode.notice("unusedContent");
    public static final FindingCode ONLY_FOR_CAPS = FindingCode.error("onlyForCaps");
    public static final FindingCode COOLDOWN_IS_ONE_TIME = FindingCode.error("cooldownIsOneTime");
    public static final FindingCode MEASURES_NO_POINTS = FindingCode.error("measuresNoPoints");
    public static final FindingCode CAMPAIGN_ENDS_BEFORE_IT_STARTS = FindingCode.error("campaignEndsBeforeItStarts");
    public static final FindingCode NOT_FOR_THIS_METRIC = FindingCode.error("notForThisMetric");
    public static final FindingCode ACTION_HAS_NO_AMOUNT = FindingCode.error("actionHasNoAmount");
    public static final FindingCode ACTION_NEEDS_AMOUNT = FindingCode.error("actionNeedsAmount");
    public static final FindingCode ACTION_NEEDS_ATTRIBUTE = FindingCode.error("actionNeedsAttribute");
    public static final FindingCode NOTHING_ASKED = FindingCode.error("nothingAsked");
    public static final FindingCode FACT_WITHOUT_ACTION = FindingCode.error("factWithoutAction");
    public static final FindingCode SCENARIO_WITHOUT_NAME = FindingCode.error("scenarioWithoutName");
    public static final FindingCode MEMBER_CHANGES_MIDWAY = FindingCode.error("memberChangesMidway");
    public static final FindingCode NO_MEMBER_ID = FindingCode.error("noMemberId");
    public static final FindingCode STEPS_GO_BACK_IN_TIME = FindingCode.error("stepsGoBackInTime");

    private RuleFindingCodes() {}
}
