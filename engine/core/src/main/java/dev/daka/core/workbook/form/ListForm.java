package dev.daka.core.workbook.form;

import java.util.List;

/** The headers of the sheets other than decision tables. */
public final class ListForm {
    public static final List<Header> CAMPAIGN = List.of(
            Header.of(
                    "编号",
                    "key",
                    "Key",
                    "字母开头，如 golden-week；发布后不要改",
                    "Begins with a letter, such as golden-week; stays once published"),
            Header.of("名称", "name", "Name", "中文名称", "In Chinese"),
            Header.of("英文名", "nameEn", "English name", "英文名称", "In English"),
            Header.of("说明", "about", "About", "一句话说明，可以不填", "One sentence, may be blank"),
            Header.of(
                    "时区",
                    "zone",
                    "Time zone",
                    "如 Asia/Shanghai；日期和时间都按它算",
                    "Such as Asia/Shanghai; dates and times are local to it"),
            Header.of("开始日期", "startsOn", "First day", "如 2026-10-01，含当天", "Such as 2026-10-01, inclusive"),
            Header.of("结束日期", "endsOn", "Last day", "如 2026-10-07，含当天", "Such as 2026-10-07, inclusive"),
            Header.of("日历", "calendar", "Calendar", "节假日历的编号，如 CN", "Key of the holiday calendar, such as CN"),
            Header.of(
                    "同组倍数",
                    "withinLane",
                    "Within a lane",
                    "同一倍数组有几行命中时怎么合并",
                    "How several multipliers of one lane combine"),
            Header.of("组间倍数", "acrossLanes", "Across lanes", "几个倍数组之间怎么合并", "How the lanes combine"),
            Header.optional(
                    "币种",
                    "currency",
                    "Currency",
                    "本活动发哪种积分；不填为 积分 points",
                    "What the campaign pays in; blank is points"));

    public static final List<Header> METRICS = List.of(
            Header.of(
                    "名称", "name", "Name", "写成“中文 编号”，如 连续签到 signInStreak", "Label and key, such as 连续签到 signInStreak"),
            Header.of(
                    "统计", "kind", "Kind", "次数、金额合计、天数或连续天数", "Count, sum of amounts, distinct days, or days in a row"),
            Header.of("行为", "actionType", "Action type", "只统计这种行为；不填为全部", "Only these actions count; blank is all"),
            Header.of("开始日期", "from", "From", "从这天起统计，含当天", "First day that counts, inclusive"),
            Header.of("结束日期", "to", "To", "统计到这天，含当天", "Last day that counts, inclusive"),
            Header.of(
                    "最近天数",
                    "days",
                    "Last days",
                    "只统计最近几天，含今天；1 为今天",
                    "Only the last so many days, today included; 1 is today"),
            Header.of(
                    "循环", "cycle", "Cycle", "只用于连续天数：7 表示第 8 天从 1 开始", "Streaks only: with 7, the eighth day reads 1"));

    public static final List<Header> LIMITS = List.of(
            Header.of("名称", "name", "Name", "在本表中唯一，不含逗号", "Unique in this sheet, without commas"),
            Header.of("类型", "kind", "Kind", "上限：每位会员；预算：整个活动", "Cap: each member's; budget: the whole campaign's"),
            Header.of("行为", "actionType", "Action type", "只限这种行为；不填为全部", "Only these actions; blank is all"),
            Header.of("表", "table", "Table", "只限这张决策表；不填为全部", "Only this decision table; blank is all"),
            Header.of("规则", "rule", "Rule", "只限这条规则；不填为全部", "Only this rule; blank is all"),
            Header.optional(
                    "效果",
                    "effect",
                    "Effect",
                    "只限这种效果，如 addPoints、grantReward、grantReward:coupon-10、grantBadge；不填为全部",
                    "Only these effects, such as addPoints, grantReward, grantReward:coupon-10 or grantBadge; blank is all"),
            Header.optional(
                    "属性",
                    "attribute",
                    "Attribute",
                    "按行为的这个文字属性分开计数，如每台设备；只用于上限",
                    "Each value of this text attribute of actions counts apart, such as each device; caps only"),
            Header.of(
                    "周期",
                    "period",
                    "Period",
                    "每天、每周（周一起）、每月、整个活动；上限还可写 近 7 天 rolling 7 days、冷却 30 分钟 cooldown 30 minutes",
                    "Day, week from Monday, month, or the whole campaign; a cap may also roll over days or cool down"),
            Header.of("单位", "measure", "Measure", "按积分还是按次数", "Points, or times"),
            Header.of("数量", "amount", "Amount", "每个周期有多少，不小于 1", "How much per period, 1 or more"),
            Header.of(
                    "达到时",
                    "onReached",
                    "When reached",
                    "不发：整笔不发；部分发：发剩余部分",
                    "Withhold all of it, or grant what is left"),
            Header.optional(
                    "撤销后",
                    "onCancellation",
                    "On cancellation",
                    "行为撤销后，用掉的额度退回还是不退回；不填：积分用掉的退回，奖品和徽章用掉的不退回，因为会员留着它们",
                    "Whether its use is returned if the action is cancelled; blank: it is returned for points, but not for rewards and badges, which the member keeps"));

    public static final List<Header> CONTENT = List.of(
            Header.of("编号", "id", "Id", "字母开头，在本表中唯一", "Begins with a letter, unique in this sheet"),
            Header.of("标题", "title", "Title", "中文标题", "In Chinese"),
            Header.of("英文标题", "titleEn", "English title", "英文标题", "In English"),
            Header.of("图片", "image", "Image", "https 开头的地址，可以不填", "An https address, may be blank"),
            Header.of("跳转", "jump", "Jump", "点击后去商品、活动还是链接", "A tap leads to a product, a campaign or a link"),
            Header.of(
                    "目标",
                    "target",
                    "Target",
                    "商品编号、活动编号或 https 地址",
                    "A product's id, a campaign's key or an https address"));

    public static final List<Header> SCENARIOS = List.of(
            Header.of(
                    "场景",
                    "scenario",
                    "Scenario",
                    "有名称的一行开始一个场景，下面的行接着它",
                    "A name starts a scenario; the rows below go on with it"),
            Header.optional(
                    "会员",
                    "member",
                    "Member",
                    "谁做这个行为，如 甲；不填为上一行的会员。场景里有几位会员时，可以检验预算",
                    "Who does it, such as A; blank is the member of the row above. With several members a scenario tests budgets"),
            Header.of(
                    "会员等级", "tier", "Member tier", "只填在会员第一次出现的那一行", "In the row only in which the member comes first"),
            Header.of(
                    "分群",
                    "segments",
                    "Segments",
                    "多个用逗号隔开；只填在会员第一次出现的那一行",
                    "Between commas; in the row only in which the member comes first"),
            Header.of(
                    "注册日期",
                    "registeredOn",
                    "Registered on",
                    "如 2026-03-01；只填在会员第一次出现的那一行",
                    "Such as 2026-03-01; in the row only in which the member comes first"),
            Header.of(
                    "时间", "at", "At", "活动时区的时间，如 2026-03-02 08:00", "Local to the campaign, such as 2026-03-02 08:00"),
            Header.of(
                    "行为",
                    "actionType",
                    "Action type",
                    "会员做了什么；只看运营位时不填",
                    "What the member does; blank where only placements are asked for"),
            Header.of("渠道", "channel", "Channel", "行为发生在哪个渠道", "Where it is done"),
            Header.of("金额", "amount", "Amount", "行为的金额（元）", "The action's amount in yuan"),
            Header.of(
                    "属性",
                    "attributes",
                    "Attributes",
                    "如 courseId=c-9; target=course",
                    "Such as courseId=c-9; target=course"),
            Header.of("运营位", "placements", "Placements", "要看哪些运营位，多个用逗号隔开", "The placements to fill, between commas"),
            Header.of(
                    "期望积分",
                    "expectPoints",
                    "Expected points",
                    "共得多少积分；不填则不检查",
                    "Points in all; not checked where blank"),
            Header.of(
                    "期望效果",
                    "expectEffects",
                    "Expected effects",
                    "如 grantReward:coupon-10, grantBadge:streak-7, notify:welcomeBack；不填表示没有",
                    "Such as grantReward:coupon-10, grantBadge:streak-7, notify:welcomeBack; blank is none"),
            Header.of(
                    "期望内容",
                    "expectContent",
                    "Expected content",
                    "按展示顺序的内容编号；不填则不检查",
                    "Content ids in the order shown; not checked where blank"),
            Header.of(
                    "期望扣留",
                    "expectWithheld",
                    "Expected to be withheld",
                    "因哪些限额没有发；不填表示没有",
                    "The limits that withhold something; blank is none"));

    private ListForm() {}
}
