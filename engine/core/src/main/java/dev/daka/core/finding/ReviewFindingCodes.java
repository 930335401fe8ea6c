package dev.daka.core.finding;

/** What a reviewer of a changed workbook is to look at. In each text {@code {0}} says what changed. None is an error. */
public final class ReviewFindingCodes {
    private static final String MEANT_ZH = "看看是不是想要的";
    private static final String MEANT_EN = "See whether it is meant";

    public static final FindingCode ADDED = FindingCode.notice("added", "{0}", "{0}", MEANT_ZH, MEANT_EN);
    public static final FindingCode REMOVED = FindingCode.notice("removed", "{0}", "{0}", MEANT_ZH, MEANT_EN);
    public static final FindingCode CHANGED = FindingCode.notice("changed", "{0}", "{0}", MEANT_ZH, MEANT_EN);
    public static final FindingCode MOVED = FindingCode.notice(
            "moved",
            "{0}；先后只决定限额不够时谁先得，不影响哪些规则生效",
            "{0}; order only says who is served first when a limit runs out, not which rules apply",
            MEANT_ZH,
            MEANT_EN);
    public static final FindingCode ORDER_DECIDES = FindingCode.warning(
            "orderDecides",
            "{0}；这张表只取第一条，先后决定谁生效",
            "{0}; this table takes the first match only, so order decides which rule applies",
            "确认上面的规则不会抢走它该生效的情况，它也不会抢走下面的",
            "Confirm that no rule above takes what it should answer, and that it takes nothing from those below");
    public static final FindingCode MULTIPLIED = FindingCode.warning(
            "multiplied",
            "{0}；达到原来的 {1} 倍或更多",
            "{0}; that is {1} times as much or more",
            "确认没有多打一位数",
            "Confirm that no digit was typed too many");
    public static final FindingCode APPLIES_MORE_WIDELY = FindingCode.warning(
            "appliesMoreWidely",
            "{0}；不再限制“{1}”，生效范围变大",
            "{0}; it no longer asks for '{1}' and applies more widely",
            "确认是有意放宽，否则填回条件",
            "Confirm that this is meant, or fill the condition in again");
    public static final FindingCode SCENARIO_MISSES_RULE = FindingCode.warning(
            "scenarioMissesRule",
            "{0}；场景“{1}”还在用它",
            "{0}; scenario '{1}' still counts on it",
            "改场景，或保留这条规则",
            "Change the scenario, or keep the rule");
    public static final FindingCode HIT_POLICY_CHANGED = FindingCode.warning(
            "hitPolicyChanged",
            "{0}；整张表哪些规则生效都会变",
            "{0}; this decides which rules of the whole table apply",
            "用场景核对结果",
            "Check the outcome by scenarios");
    public static final FindingCode TABLE_REMOVED = FindingCode.warning(
            "tableRemoved", "{0}", "{0}", "确认这些规则都不再需要", "Confirm that none of its rules is needed any more");
    public static final FindingCode LIMIT_RAISED = FindingCode.warning(
            "limitRaised",
            "{0}；上限提高了，每人可以拿到更多",
            "{0}; each member can get more than before",
            "确认新的上限",
            "Confirm the new cap");
    public static final FindingCode BUDGET_RAISED = FindingCode.warning(
            "budgetRaised",
            "{0}；预算提高了",
            "{0}; the budget is larger than before",
            "请预算负责人确认",
            "Ask whoever owns the budget");
    public static final FindingCode LIMIT_REMOVED = FindingCode.warning(
            "limitRemoved",
            "{0}；不再有这个限制",
            "{0}; nothing limits this any more",
            "确认其他限额够用，或保留它",
            "Confirm that the other limits are enough, or keep it");
    public static final FindingCode LIMIT_COUNTS_OTHERWISE = FindingCode.warning(
            "limitCountsOtherwise",
            "{0}；限额的算法变了",
            "{0}; the limit counts in another way",
            "确认新的范围、周期和单位",
            "Confirm its new scope, period and measure");
    public static final FindingCode METRIC_CHANGED = FindingCode.warning(
            "metricChanged",
            "{0}；用到这个指标的规则都会受影响",
            "{0}; every rule that looks at this metric feels it",
            "核对用到它的规则",
            "Look at the rules that use it");
    public static final FindingCode SCENARIO_REMOVED = FindingCode.warning(
            "scenarioRemoved",
            "{0}；少了一个测试",
            "{0}; that is one test fewer",
            "确认它不再需要",
            "Confirm that it is not needed any more");
    public static final FindingCode EVERY_RULE_DIFFERS = FindingCode.warning(
            "everyRuleDiffers",
            "{0}；所有规则都受影响",
            "{0}; every rule feels it",
            "用场景和模拟核对结果",
            "Check the outcome by scenarios and a simulation");
    public static final FindingCode MORE_WARNINGS = FindingCode.warning(
            "moreWarnings",
            "还有 {0} 处同类变更（{1}）",
            "There are {0} more of this kind ({1})",
            "在差异里逐条看",
            "See each in the difference");
    public static final FindingCode MORE_NOTICES = FindingCode.notice(
            "moreNotices",
            "还有 {0} 处同类变更（{1}）",
            "There are {0} more of this kind ({1})",
            "在差异里逐条看",
            "See each in the difference");

    private ReviewFindingCodes() {}
}
