package dev.daka.core.finding;

/** What shows only where rows are held against each other, or against all that can happen. None is an error. */
public final class LogicFindingCodes {
    public static final FindingCode CONTRADICTING_CONDITIONS = FindingCode.warning(
            "contradictingConditions",
            "这条规则永远不会生效：{0} 不能同时成立",
            "This rule never fires: {0} can't hold together",
            "改其中一个条件，让它们有共同的值；或删除这一行",
            "Change one of them so that some value meets all of them, or delete the row");
    public static final FindingCode NO_SUCH_DAY = FindingCode.warning(
            "noSuchDay",
            "这条规则永远不会生效：活动期间没有一天满足 {0}",
            "This rule never fires: no day of the campaign meets {0}",
            "对照日历改日期、星期、日期类型或节日；或删除这一行",
            "Look at the calendar and change the date, weekday, day kind or holiday, or delete the row");
    public static final FindingCode NO_SUCH_ACTION = FindingCode.warning(
            "noSuchAction",
            "这条规则永远不会生效：没有一种行为满足 {0}",
            "This rule never fires: no type of action meets {0}",
            "换一种带有这项数据的行为，或清空用不上的条件",
            "Choose a type of action that carries these facts, or clear the condition that it doesn't carry");
    public static final FindingCode METRIC_OUT_OF_REACH = FindingCode.warning(
            "metricOutOfReach",
            "这条规则永远不会生效：{0} 达不到，Metrics 里的循环、最近天数或起止日期限制了它",
            "This rule never fires: {0} is out of reach, by the cycle, the last days or the dates on the Metrics sheet",
            "改这里的数，或改指标的循环、最近天数或起止日期",
            "Change the number here, or the metric's cycle, last days or dates");
    public static final FindingCode ROWS_BELOW_FALLBACK = FindingCode.warning(
            "rowsBelowFallback",
            "这条规则没有条件，本表只取第一条，所以下面 {0} 条规则永远轮不到：{1}",
            "This rule has no condition and only the first matching row fires, so the {0} rules below never do: {1}",
            "把这一行移到最后",
            "Move this row to the end");
    public static final FindingCode MASKED_ROW = FindingCode.warning(
            "maskedRow",
            "这条规则永远轮不到：它能命中的情况都先被 {0} 取走（本表只取第一条）",
            "This rule never gets its turn: {0} above take every case it matches (only the first matching row fires)",
            "把这一行移到 {0} 上面，或缩小 {0} 的条件，或删除这一行",
            "Move this row above {0}, narrow their conditions, or delete the row");
    public static final FindingCode DUPLICATE_ROW = FindingCode.warning(
            "duplicateRow",
            "与“{0}”（{1}）条件相同、效果相同",
            "Same conditions and same effects as '{0}' ({1})",
            "删除其中一行；如果想发两份，请把数量写在一行里",
            "Delete one of them; to grant twice as much, write so in one row");
    public static final FindingCode SAME_CONDITIONS = FindingCode.notice(
            "sameConditions",
            "与“{0}”（{1}）条件相同、效果不同，两条会一起生效",
            "Same conditions as '{0}' ({1}) and other effects: both fire together",
            "如果是有意的就不用改；否则改条件，或把效果合并到一行",
            "Leave it if that is meant; change the conditions or put the effects into one row otherwise");
    public static final FindingCode SITUATION_WITHOUT_ROW = FindingCode.notice(
            "situationWithoutRow",
            "没有规则回答这种情况：{0}",
            "No rule answers this situation: {0}",
            "如果应该有结果，加一条规则；放在最后、条件全空的一行可以兜底",
            "Add a rule if something should happen; a last row without conditions is a fallback");
    public static final FindingCode PLACEMENT_WITHOUT_CONTENT = FindingCode.notice(
            "placementWithoutContent",
            "运营位 {1} 在这种情况下没有内容：{0}",
            "Placement {1} shows nothing in this situation: {0}",
            "如果应该有内容，为 {1} 加一条规则；条件全空、优先级最低的一行可以兜底",
            "Add a rule for {1} if something should show; a row without conditions and with the lowest priority is a fallback");
    public static final FindingCode FURTHER_SITUATIONS = FindingCode.notice(
            "furtherSituations",
            "还有其他情况没有规则回答，只列出前 {0} 种",
            "Rules answer no further situations either; the first {0} are listed",
            "先看列出的情况，再检查一次",
            "See to those that are listed, then check again");
    public static final FindingCode IRRELEVANT_COLUMN = FindingCode.notice(
            "irrelevantColumn",
            "“{0}”这一列不起作用：每一行都是空的，或者不排除任何情况",
            "The column '{0}' decides nothing: in every row it is blank or rules nothing out",
            "填写条件或效果，或删除这一列",
            "Fill it in, or delete the column");
    public static final FindingCode LIST_COVERS_ALL = FindingCode.notice(
            "listCoversAll",
            "“{0}”列出了全部可能，等于没有条件",
            "'{0}' lists everything there is, so it rules nothing out",
            "清空这一格，或删去不想要的名称",
            "Clear the cell, or leave out the names that aren't meant");
    public static final FindingCode NEGATION_OF_ALL = FindingCode.warning(
            "negationOfAll",
            "“{0}”排除了全部可能，这条规则不会生效",
            "'{0}' excludes everything there is, so this rule does not fire",
            "删去不想排除的名称，或删除这一行",
            "Leave out the names that should match, or delete the row");
    public static final FindingCode STACKING_ROWS = FindingCode.notice(
            "stackingRows",
            "{0} 会为同一次行为一起发积分，乘倍数后合计 {1}。不计限额，{2}",
            "{0} pay points for one action together, {1} with all multipliers. Without limits, {2}",
            "如果只想发其中一份：把这些规则放进“只取第一条”的表，或让条件互不重叠，或在 Limits 设上限",
            "If only one is meant: put them into a table that takes the first row only, keep their conditions apart, or set a"
                    + " cap on the Limits sheet");
    public static final FindingCode STACKS_TOO_HIGH = FindingCode.warning(
            "stacksTooHigh",
            "一次行为的积分很多，且没有每人上限：{0} 乘倍数后合计 {1}。不计限额，{2}",
            "One action is paid much, without a cap per member: {0} add up to {1} with all multipliers. Without limits, {2}",
            "检查积分和倍数，或在 Limits 为这些规则设每人上限",
            "Look at the points and multipliers, or set a cap per member for these rules on the Limits sheet");
    public static final FindingCode BUDGET_IN_A_DAY = FindingCode.notice(
            "budgetInADay",
            "“{0}”共 {1}：每人每天最多用去 {2}，{3} 名会员一天就能用完",
            "'{0}' is {1}: a member uses up to {2} a day, so {3} members can exhaust it in one day",
            "如果太快：提高预算，或降低每人每日上限",
            "If that is too fast, raise the budget or lower the daily cap per member");
    public static final FindingCode BUDGET_GONE_IN_A_DAY = FindingCode.warning(
            "budgetGoneInADay",
            "“{0}”共 {1}：每人每天最多用去 {2}，只要 {3} 名会员，一天就用完",
            "'{0}' is {1}: a member uses up to {2} a day, so as few as {3} members exhaust it in one day",
            "提高预算，或降低每人每日上限；确认这是有意的",
            "Raise the budget or lower the daily cap per member, or confirm that it is meant");
    public static final FindingCode BUDGET_WITHOUT_CAP = FindingCode.notice(
            "budgetWithoutCap",
            "“{0}”共 {1}，但每人用去多少没有上限：{2} 没有每人上限，一名会员一天就可能用完",
            "'{0}' is {1}, but nothing bounds what a member uses: {2} have no cap per member, so one member can exhaust it in one day",
            "在 Limits 为这些规则设每人上限，或确认这是有意的",
            "Set a cap per member for these rules on the Limits sheet, or confirm that it is meant");
    public static final FindingCode PAYS_WITHOUT_CAP = FindingCode.notice(
            "paysWithoutCap",
            "有 {0} 条规则发积分、奖品或徽章，但没有每人上限：{1}",
            "{0} rules grant points, rewards or badges without a cap per member: {1}",
            "如果会员可以反复做这些行为，在 Limits 设每人上限（次数或积分）",
            "If members can repeat these actions, set a cap per member on the Limits sheet, of times or of points");
    public static final FindingCode PAYS_WITHOUT_LIMIT = FindingCode.warning(
            "paysWithoutLimit",
            "有 {0} 条规则发积分、奖品或徽章，既没有每人上限，也没有预算：{1}",
            "{0} rules grant points, rewards or badges with neither a cap per member nor a budget: {1}",
            "在 Limits 为它们设每人上限或活动预算；确实不限就不用改",
            "Set a cap per member or a budget for them on the Limits sheet, or leave it if they are meant to be unlimited");
    public static final FindingCode RATE_BEYOND_BOUND = FindingCode.warning(
            "rateBeyondBound",
            "每元 {0} 分：消费 100 元得 {1} 分，超过每元 {2} 分",
            "This is {0} points per unit of amount, so 100 bring {1}: more than {2} per unit",
            "检查是否多写了零，或把每 100 元的积分写成了每元",
            "See whether there is a zero too many, or points for 100 were written for 1");
    public static final FindingCode CAP_OUT_OF_REACH = FindingCode.notice(
            "capOutOfReach",
            "“{0}”不会起作用：“{1}”更严，总是先到",
            "'{0}' never takes effect: '{1}' is stricter and always comes first",
            "删除其中一条，或检查数值和周期",
            "Delete one of them, or look at the amounts and periods");
    public static final FindingCode SCENARIO_WITHOUT_EXPECTATION = FindingCode.warning(
            "scenarioWithoutExpectation",
            "场景“{0}”没有写应得到什么",
            "Scenario '{0}' does not say what it should bring",
            "填写应得积分、奖品、内容或不发的限额；什么都不应得到就写积分 0",
            "Fill in the expected points, effects, content or limits; write 0 points if nothing should come of it");
    public static final FindingCode ROW_WITHOUT_SCENARIO = FindingCode.notice(
            "rowWithoutScenario",
            "有 {0} 条规则没有任何场景会碰到：{1}",
            "No scenario meets {0} of the rules: {1}",
            "为它们各写一个场景，这样改动时才会发现问题",
            "Write a scenario for each, so that mistakes in later changes come to light");
    public static final FindingCode POINTS_BEYOND_BOUND = FindingCode.warning(
            "pointsBeyondBound",
            "一次发 {0} 分，超过 {1} 分",
            "This is {0} points at a time, more than {1}",
            "检查是否多写了零",
            "See whether there are too many zeros");
    public static final FindingCode PERCENTAGE = FindingCode.warning(
            "percentage",
            "“{0}”会按 {1} 计算",
            "'{0}' counts as {1}",
            "“{2}”这一列不是百分比；是这个意思就写 {1}",
            "The column '{2}' holds no percentages; write {1} if that is meant");
    public static final FindingCode FACTOR_BEYOND_BOUND = FindingCode.warning(
            "factorBeyondBound",
            "积分会变成 {0} 倍，超过 {1} 倍",
            "This multiplies points by {0}, more than {1}",
            "如果想写 {0}%，请填 {2}",
            "Write {2} if {0}% is meant");
    public static final FindingCode FACTOR_WITHOUT_EFFECT = FindingCode.notice(
            "factorWithoutEffect",
            "1 倍不会改变积分",
            "A multiplier of 1 changes nothing",
            "填想要的倍数",
            "Write the multiplier that is meant");
    public static final FindingCode NO_EFFECT_COLUMN = FindingCode.warning(
            "noEffectColumn",
            "这张表没有效果列，规则命中了也没有任何结果",
            "This table has no column for effects, so its rules bring nothing",
            "从模板添加积分、奖品、内容等列",
            "Add a column for points, a reward, content or the like from the template");
    public static final FindingCode NO_CONDITION_COLUMN = FindingCode.notice(
            "noConditionColumn",
            "这张表没有条件列，每条规则对每个行为都生效",
            "This table has no column for conditions, so each rule answers every action",
            "如果不是有意的，从模板添加行为等条件列",
            "If that is not meant, add columns such as the action type from the template");
    public static final FindingCode COLUMN_WITHOUT_PARTNER = FindingCode.warning(
            "columnWithoutPartner",
            "有“{0}”列，但没有“{1}”列",
            "There is a column '{0}' but none for '{1}'",
            "从模板添加“{1}”列，或删除“{0}”列",
            "Add the column '{1}' from the template, or delete '{0}'");
    public static final FindingCode TOO_ENTANGLED = FindingCode.notice(
            "tooEntangled",
            "规则之间的关系太多，没有查完：{0}",
            "The rules are too entangled to finish looking for this: {0}",
            "把表拆小，或减少互相重叠的条件",
            "Split the table, or have fewer conditions that overlap");

    public static final FindingCode MORE_ALIKE = FindingCode.notice(
            "moreAlike",
            "这里还有 {0} 处同类问题（{1}）没有列出",
            "There are {0} more of the same kind ({1}) that are not listed",
            "先处理列出的，再检查一次",
            "See to those that are listed, then check again");

    private LogicFindingCodes() {}
}
