package dev.daka.core.finding;

/** What can be wrong or notable about what a workbook says. */
public final class RuleFindingCodes {
    public static final FindingCode DUPLICATE_RULE_NAME = FindingCode.error(
            "duplicateRuleName",
            "规则名称“{0}”已在 {1} 用过",
            "The rule name '{0}' is already used at {1}",
            "换一个名称，每条规则的名称在工作簿中唯一",
            "Choose another; each rule's name is unique in the workbook");
    public static final FindingCode DUPLICATE_NAME = FindingCode.error(
            "duplicateName",
            "“{0}”已在 {1} 用过",
            "'{0}' is already used at {1}",
            "换一个名称或删除一行",
            "Choose another, or delete one of the rows");
    public static final FindingCode RULE_WITHOUT_EFFECT = FindingCode.warning(
            "ruleWithoutEffect",
            "这条规则没有任何效果",
            "This rule has no effect",
            "填写积分、奖品、内容等至少一项，或删除这一行",
            "Fill in points, a reward, content or the like, or delete the row");
    public static final FindingCode RULE_WITHOUT_CONDITIONS = FindingCode.notice(
            "ruleWithoutConditions",
            "这条规则没有条件，对每个行为都生效",
            "This rule has no condition and answers every action",
            "如果是兜底规则就不用改；否则填写条件",
            "Leave it if it is the fallback; fill in a condition otherwise");
    public static final FindingCode INCOMPLETE_EFFECT = FindingCode.error(
            "incompleteEffect",
            "填了“{0}”，但没有填“{1}”",
            "'{0}' is filled in, but '{1}' is not",
            "填写“{1}”，或清空“{0}”",
            "Fill in '{1}', or clear '{0}'");
    public static final FindingCode CONFIRMS_NOTHING = FindingCode.error(
            "confirmsNothing",
            "“{0}”没有必填的文字属性 {1}，不会说明确认的是哪个行为",
            "{0} has no required text attribute '{1}', so that it never says which action it confirms",
            "换一种行为。{2}",
            "Choose another action type. {2}");
    public static final FindingCode INVERTED_RANGE = FindingCode.error(
            "invertedRange",
            "范围写反了：从 {0} 到 {1}",
            "The range is inverted: from {0} to {1}",
            "对调两个值；跨零点的时段请写成两条规则，前一条到 24:00",
            "Swap them; a span over midnight takes two rules, the first up to 24:00");
    public static final FindingCode DATE_OUTSIDE_CAMPAIGN = FindingCode.warning(
            "dateOutsideCampaign",
            "{0} 不在活动期间（{1} 到 {2}）",
            "{0} is outside the campaign ({1} to {2})",
            "改日期，或改 Campaign 工作表中的活动期间",
            "Change the date, or the campaign's dates on the Campaign sheet");
    public static final FindingCode YEAR_WITHOUT_CALENDAR = FindingCode.warning(
            "yearWithoutCalendar",
            "日历 {0} 没有 {1} 年的数据，用到日期类型或节日的规则在这一年不会生效",
            "Calendar {0} has no data for {1}: rules by day kind or holiday don't apply in that year",
            "国务院公布安排后补充 rules/calendars，或缩短活动期间",
            "Add the year under rules/calendars when it is announced, or shorten the campaign");
    public static final FindingCode NO_SCENARIOS = FindingCode.warning(
            "noScenarios",
            "这个活动没有场景",
            "This campaign has no scenarios",
            "在 Scenarios 工作表中写几个例子：谁做了什么，应得到什么",
            "Write a few on the Scenarios sheet: who does what, and what it should bring");
    public static final FindingCode UNUSED_LIMIT = FindingCode.warning(
            "unusedLimit",
            "没有规则会受“{0}”限制",
            "No rule is limited by '{0}'",
            "检查它的行为、表、规则和单位，或删除这一行",
            "Look at its action type, table, rule and measure, or delete the row");
    public static final FindingCode UNUSED_METRIC = FindingCode.notice(
            "unusedMetric",
            "没有规则用到统计“{0}”",
            "No rule looks at the metric '{0}'",
            "加一列用它，或删除这一行",
            "Add a column that does, or delete the row");
    public static final FindingCode UNUSED_CONTENT = FindingCode.notice(
            "unusedContent",
            "没有规则展示内容“{0}”",
            "No rule shows the content '{0}'",
            "加一条规则展示它，或删除这一行",
            "Add a rule that shows it, or delete the row");
    public static final FindingCode ONLY_FOR_CAPS = FindingCode.error(
            "onlyForCaps",
            "预算不能用“{0}”",
            "A budget can't have '{0}'",
            "把类型改为 上限 cap，或清空属性、换成 每天 day、每周 week、每月 month、活动 campaign",
            "Change the kind to cap, or clear the attribute and choose day, week, month or campaign");
    public static final FindingCode COOLDOWN_IS_ONE_TIME = FindingCode.error(
            "cooldownIsOneTime",
            "冷却表示两次之间至少隔多久，不能用“{0}”",
            "A cool-down lies between two times; it can't have '{0}'",
            "单位填 次数 times，数量填 1",
            "Write times as the measure and 1 as the amount");
    public static final FindingCode MEASURES_NO_POINTS = FindingCode.error(
            "measuresNoPoints",
            "“{0}”没有积分可数",
            "There are no points to count in '{0}'",
            "单位改为 次数 times，或效果改为 addPoints",
            "Change the measure to times, or the effect to addPoints");
    public static final FindingCode CAMPAIGN_ENDS_BEFORE_IT_STARTS = FindingCode.error(
            "campaignEndsBeforeItStarts",
            "结束日期 {1} 早于开始日期 {0}",
            "The last day {1} is before the first, {0}",
            "改正日期",
            "Correct the dates");
    public static final FindingCode NOT_FOR_THIS_METRIC = FindingCode.error(
            "notForThisMetric",
            "“{0}”的统计不用填“{1}”",
            "A metric of kind {0} takes no '{1}'",
            "清空这一格；循环只用于连续天数",
            "Clear the cell; a cycle goes with a streak only");
    public static final FindingCode ACTION_HAS_NO_AMOUNT = FindingCode.error(
            "actionHasNoAmount",
            "“{0}”没有金额",
            "{0} carries no amount",
            "清空金额，或换一种行为",
            "Clear the amount, or choose another action type");
    public static final FindingCode ACTION_NEEDS_AMOUNT =
            FindingCode.error("actionNeedsAmount", "“{0}”必须有金额", "{0} needs an amount", "填写金额", "Fill in the amount");
    public static final FindingCode ACTION_NEEDS_ATTRIBUTE = FindingCode.error(
            "actionNeedsAttribute", "“{0}”缺少属性“{1}”", "{0} needs the attribute {1}", "补上 {1}=…", "Add {1}=…");
    public static final FindingCode NOTHING_ASKED = FindingCode.error(
            "nothingAsked",
            "这一步既没有行为，也没有运营位",
            "This step has neither an action nor a placement",
            "填写行为，或填写运营位",
            "Fill in an action type or placements");
    public static final FindingCode FACT_WITHOUT_ACTION = FindingCode.error(
            "factWithoutAction",
            "没有行为就不能有“{0}”",
            "Without an action there is no '{0}'",
            "填写行为，或清空这一格",
            "Fill in the action type, or clear this cell");
    public static final FindingCode SCENARIO_WITHOUT_NAME = FindingCode.error(
            "scenarioWithoutName", "第一个场景没有名称", "The first scenario has no name", "给它一个名称", "Give it a name");
    public static final FindingCode MEMBER_CHANGES_MIDWAY = FindingCode.error(
            "memberChangesMidway",
            "“{0}”只能写在会员在场景里第一次出现的那一行",
            "'{0}' goes only to the row in which the member first comes in the scenario",
            "移到那一行，或在“会员”列写另一位会员，或另起一个场景",
            "Move it to that row, name another member in the member column, or start a new scenario");
    public static final FindingCode NO_MEMBER_ID = FindingCode.error(
            "noMemberId",
            "会员的名称太长，或含有换行：最多 {0} 个字符",
            "The member's name is too long or holds a line break: {0} characters are the most",
            "写短一些，如 甲",
            "Write a short one, such as A");
    public static final FindingCode STEPS_GO_BACK_IN_TIME = FindingCode.error(
            "stepsGoBackInTime",
            "这一步早于上一步（{0}）",
            "This step is before the one above ({0})",
            "按时间先后排列",
            "Put the steps in the order of time");

    private RuleFindingCodes() {}
}
