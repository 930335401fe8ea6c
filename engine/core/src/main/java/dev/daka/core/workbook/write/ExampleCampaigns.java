package dev.daka.core.workbook.write;

import static dev.daka.core.workbook.write.Example.act;
import static dev.daka.core.workbook.write.Example.look;

import dev.daka.core.campaign.HitPolicy;
import dev.daka.core.campaign.Limit;
import dev.daka.core.campaign.Metric;
import dev.daka.core.vocabulary.Domain;
import dev.daka.core.vocabulary.Label;
import dev.daka.core.vocabulary.calendar.DayKind;
import dev.daka.core.vocabulary.calendar.HolidayCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Creates a small example campaign of each kind from declared names. Scenarios show how it works. */
final class ExampleCampaigns {
    private static final Label TASKS = new Label(
            "积分任务：一行一条规则，空白表示不限；命中的每一行都发积分。", "Tasks: one rule per row, blank is any; every row that matches pays.");
    private static final int MONTHS = 3;
    private static final int LOOK_AHEAD = 366;

    private final Examples examples;
    private final HolidayCalendar calendar;
    private final LocalDate startsOn;

    ExampleCampaigns(Examples examples, HolidayCalendar calendar, LocalDate startsOn) {
        this.examples = examples;
        this.calendar = calendar;
        this.startsOn = startsOn;
    }

    private Example start(TemplateKind kind, LocalDate endsOn) {
        return new Example(examples, kind, startsOn, endsOn, calendar.key());
    }

    private Example start(TemplateKind kind) {
        return start(kind, startsOn.plusMonths(MONTHS).minusDays(1));
    }

    Example of(TemplateKind kind) {
        return switch (kind) {
            case POINTS_TASKS -> pointsTasks();
            case ORDER_POINTS -> orderPoints();
            case HOLIDAY_MULTIPLIERS -> holidayMultipliers();
            case SLOTS -> slots();
            case CHECK_IN -> checkIn();
            case COME_BACK -> comeBack();
            case BLANK -> blank(List.of("actionType", "points"), HitPolicy.ALL);
        };
    }

    private Example pointsTasks() {
        String signIn = examples.action("signedIn");
        String logIn = examples.action("loggedIn");
        String buy = examples.purchase("purchased");
        List<String> tiers = examples.highTiers();
        return start(TemplateKind.POINTS_TASKS)
                .table("Tasks", TASKS, HitPolicy.ALL, "actionType", "amount", "memberTier", "points", "pointsPerUnit")
                .row("每日签到", signIn, "", "", "10", "")
                .row("每日登录", logIn, "", "", "5", "")
                .row("购物积分", buy, "", "", "", "1")
                .row("单笔满100加赠", buy, ">= 100", "", "20", "")
                .row("高等级购物加赠", buy, "", String.join(", ", tiers), "", "0.5")
                .once("每日签到一次", "每日签到", Limit.Period.DAY)
                .once("每日登录一次", "每日登录", Limit.Period.DAY)
                .pointsBudget(1_000_000)
                .scenario(
                        "签到、登录和购物",
                        null,
                        Set.of(),
                        act(startsOn, "08:00", signIn, null, 10, Set.of()),
                        act(startsOn, "08:05", logIn, null, 5, Set.of()),
                        act(startsOn, "20:00", signIn, null, 0, Set.of(), "每日签到一次"),
                        act(startsOn.plusDays(1), "10:00", buy, "99.90", 100, Set.of()),
                        act(startsOn.plusDays(1), "11:00", buy, "100", 120, Set.of()))
                .scenario("高等级会员购物加赠", tiers.get(0), Set.of(), act(startsOn, "10:00", buy, "100", 170, Set.of()));
    }

    private Example orderPoints() {
        String buy = examples.purchase("purchased");
        String confirm = examples.confirmation("orderConfirmed");
        List<String> tiers = examples.highTiers();
        return start(TemplateKind.ORDER_POINTS)
                .table(
                        "Orders",
                        new Label(
                                "订单积分：下单先得待到账积分；满天数，或有行为确认这个订单时到账，先到为准。",
                                "Order points: pending first, released after the days or when an action confirms the order, whichever comes first."),
                        HitPolicy.ALL,
                        "actionType",
                        "amount",
                        "memberTier",
                        "points",
                        "pointsPerUnit",
                        "pendingDays",
                        "confirmedBy")
                .row("购物积分", buy, "", "", "", "1", "7", confirm)
                .row("单笔满500加赠", buy, ">= 500", "", "100", "", "15", "")
                .row("高等级购物加赠", buy, "", String.join(", ", tiers), "", "0.5", "", confirm)
                .pointsBudget(1_000_000)
                .scenario(
                        "下单得积分，大单加赠",
                        null,
                        Set.of(),
                        act(startsOn, "10:00", buy, "99.90", 100, Set.of()),
                        act(startsOn.plusDays(1), "10:00", buy, "500", 600, Set.of()))
                .scenario("高等级会员购物加赠", tiers.get(0), Set.of(), act(startsOn, "10:00", buy, "100", 150, Set.of()));
    }

    private Example holidayMultipliers() {
        String signIn = examples.action("signedIn");
        List<String> tiers = examples.highTiers();
        Optional<LocalDate> holiday = first(DayKind.HOLIDAY);
        LocalDate usualEnd = startsOn.plusMonths(MONTHS).minusDays(1);
        LocalDate end = holiday.filter(usualEnd::isBefore).orElse(usualEnd);
        Example example = start(TemplateKind.HOLIDAY_MULTIPLIERS, covered(end))
                .table("Tasks", TASKS, HitPolicy.ALL, "actionType", "points", "pointsPerUnit")
                .row("签到基础分", signIn, "20", "")
                .row("购物基础分", examples.purchase("purchased"), "", "1")
                .table(
                        "Multipliers",
                        new Label(
                                "积分倍数：同组取最大，不同组相乘。调休上班日不算周末，也不算节假日。",
                                "Multipliers: the largest of a lane wins, lanes multiply. A make-up workday is neither weekend nor holiday."),
                        HitPolicy.ALL,
                        "dayKind",
                        "memberTier",
                        "multiplyLane",
                        "multiplyFactor")
                .row("节假日双倍", DayKind.HOLIDAY.name(), "", examples.name(Domain.LANES, "holiday"), "2")
                .row("周末加成", DayKind.WEEKEND.name(), "", examples.name(Domain.LANES, "weekend"), "1.5")
                .row("高等级加成", "", String.join(", ", tiers), examples.name(Domain.LANES, "tier"), "1.2")
                .once("每日签到一次", "签到基础分", Limit.Period.DAY)
                .pointsBudget(1_000_000);
        first(DayKind.WORKDAY)
                .ifPresent(day -> example.scenario(
                        "工作日没有倍数，高等级会员有加成",
                        tiers.get(0),
                        Set.of(),
                        act(day, "08:00", signIn, null, 24, Set.of()),
                        act(day, "20:00", signIn, null, 0, Set.of(), "每日签到一次")));
        first(DayKind.WEEKEND)
                .ifPresent(day ->
                        example.scenario("周末一点五倍", null, Set.of(), act(day, "08:00", signIn, null, 30, Set.of())));
        holiday.ifPresent(
                day -> example.scenario("节假日双倍", null, Set.of(), act(day, "00:00", signIn, null, 40, Set.of())));
        return example;
    }

    private Optional<LocalDate> first(DayKind kind) {
        return startsOn.datesUntil(startsOn.plusDays(LOOK_AHEAD))
                .filter(day -> calendar.on(day).kind() == kind)
                .findFirst();
    }

    /**
     * The given day. If the calendar covers the year of the start but not the year of this day, the last day of the
     * year of the start.
     */
    private LocalDate covered(LocalDate end) {
        boolean known = calendar.covers(end.getYear()) || !calendar.covers(startsOn.getYear());
        return known ? end : LocalDate.of(startsOn.getYear(), 12, 31);
    }

    private Example slots() {
        String segment = examples.name(Domain.SEGMENTS, "new");
        String carousel = examples.name(Domain.PLACEMENTS, "home.carousel");
        String popup = examples.name(Domain.PLACEMENTS, "home.popup");
        List<String> tiers = examples.highTiers();
        String allDay = "[00:00..24:00)";
        return start(TemplateKind.SLOTS)
                .table(
                        "Carousel",
                        new Label(
                                "首页轮播：命中的都展示，优先级大的在前；最后一行兜底，保证总有内容。",
                                "Carousel: all that match, the highest priority first; the last row sees to it that there is something."),
                        HitPolicy.ALL,
                        "segmentIn",
                        "time",
                        "placement",
                        "content",
                        "priority")
                .row("新人礼包", segment, "", carousel, "welcome-gift", "90")
                .row("早间推荐", "", "[06:00..10:00)", carousel, "breakfast", "60")
                .row("轮播兜底", "", allDay, carousel, "brand-story", "0")
                .table(
                        "Popup",
                        new Label("弹窗：从上到下，只展示第一条命中的内容。", "Pop-up: from top to bottom, only the first that matches."),
                        HitPolicy.FIRST,
                        "memberTier",
                        "time",
                        "placement",
                        "content")
                .row("高等级弹窗", String.join(", ", tiers), "", popup, "member-picks")
                .row("弹窗兜底", "", allDay, popup, "brand-story")
                .content("welcome-gift", "新人专享礼包", "Welcome gift")
                .content("breakfast", "早餐咖啡套餐", "Breakfast coffee set")
                .content("member-picks", "会员专享好物", "Picks for members")
                .content("brand-story", "品牌故事", "Our story")
                .scenario(
                        "新客早上打开首页",
                        null,
                        Set.of(segment),
                        look(startsOn, "05:59", carousel, "welcome-gift", "brand-story"),
                        look(startsOn, "06:00", carousel, "welcome-gift", "breakfast", "brand-story"),
                        look(startsOn, "06:00", popup, "brand-story"))
                .scenario("高等级会员只看到自己的弹窗", tiers.get(0), Set.of(), look(startsOn, "12:00", popup, "member-picks"));
    }

    private Example checkIn() {
        String signIn = examples.action("signedIn");
        String badge = examples.name(Domain.BADGES, "streak-7");
        return start(TemplateKind.CHECK_IN)
                .metric("signInStreak", new Label("连续签到", "signInStreak"), Metric.Kind.STREAK, signIn, 7)
                .table(
                        "CheckIn",
                        new Label(
                                "连续签到：七天一轮，断签从第 1 天重新开始。",
                                "Signing in day after day, in rounds of seven; who misses a day starts again."),
                        HitPolicy.FIRST,
                        "actionType",
                        "metric.signInStreak",
                        "points",
                        "badge")
                .row("第1到2天", signIn, "[1..2]", "5", "")
                .row("第3到6天", signIn, "[3..6]", "10", "")
                .row("第7天", signIn, "7", "60", badge)
                .once("第1到2天每日一次", "第1到2天", Limit.Period.DAY)
                .once("第3到6天每日一次", "第3到6天", Limit.Period.DAY)
                .once("第7天每日一次", "第7天", Limit.Period.DAY)
                .pointsBudget(500_000)
                .scenario(
                        "连签七天，第八天从头",
                        null,
                        Set.of(),
                        act(startsOn, "08:00", signIn, null, 5, Set.of()),
                        act(startsOn, "09:00", signIn, null, 0, Set.of(), "第1到2天每日一次"),
                        act(startsOn.plusDays(1), "08:00", signIn, null, 5, Set.of()),
                        act(startsOn.plusDays(2), "08:00", signIn, null, 10, Set.of()),
                        act(startsOn.plusDays(3), "08:00", signIn, null, 10, Set.of()),
                        act(startsOn.plusDays(4), "08:00", signIn, null, 10, Set.of()),
                        act(startsOn.plusDays(5), "08:00", signIn, null, 10, Set.of()),
                        act(startsOn.plusDays(6), "08:00", signIn, null, 60, Set.of("grantBadge:" + badge)),
                        act(startsOn.plusDays(7), "08:00", signIn, null, 5, Set.of()))
                .scenario(
                        "断签重新开始",
                        null,
                        Set.of(),
                        act(startsOn, "08:00", signIn, null, 5, Set.of()),
                        act(startsOn.plusDays(1), "08:00", signIn, null, 5, Set.of()),
                        act(startsOn.plusDays(3), "08:00", signIn, null, 5, Set.of()));
    }

    private Example comeBack() {
        String visit = examples.action("visited");
        String asleep = examples.name(Domain.SEGMENTS, "dormant");
        String leaving = examples.name(Domain.SEGMENTS, "atRisk");
        String gone = asleep + ", " + leaving;
        String reward = examples.name(Domain.REWARDS, "coupon-10");
        String large = examples.name(Domain.REWARDS, "coupon-30");
        return start(TemplateKind.COME_BACK)
                .metric("returnDays", new Label("回访天数", "returnDays"), Metric.Kind.DISTINCT_DAYS, visit, null)
                .table(
                        "Returns",
                        new Label(
                                "召回：沉睡和流失预警会员三次回访各得一份礼，一天多次访问只算一次。",
                                "Three visits, three gifts; several visits on one day are one."),
                        HitPolicy.FIRST,
                        "actionType",
                        "segmentIn",
                        "metric.returnDays",
                        "points",
                        "reward")
                .row("第一次回访", visit, gone, "1", "20", "")
                .row("第二次回访", visit, gone, "2", "50", reward)
                .row("第三次回访", visit, gone, "3", "100", large)
                .once("第一次回访礼一份", "第一次回访", Limit.Period.CAMPAIGN)
                .once("第二次回访礼一份", "第二次回访", Limit.Period.CAMPAIGN)
                .once("第三次回访礼一份", "第三次回访", Limit.Period.CAMPAIGN)
                .pointsBudget(200_000)
                .scenario(
                        "三次回访各得一份礼",
                        null,
                        Set.of(asleep),
                        act(startsOn, "09:00", visit, null, 20, Set.of()),
                        act(startsOn, "21:00", visit, null, 0, Set.of(), "第一次回访礼一份"),
                        act(startsOn.plusDays(3), "09:00", visit, null, 50, Set.of("grantReward:" + reward)),
                        act(startsOn.plusDays(9), "09:00", visit, null, 100, Set.of("grantReward:" + large)),
                        act(startsOn.plusDays(10), "09:00", visit, null, 0, Set.of()))
                .scenario("其他会员没有", null, Set.of(), act(startsOn, "09:00", visit, null, 0, Set.of()));
    }

    /** @param columns keys of the columns, of which at least one has an effect */
    Example blank(List<String> columns, HitPolicy hitPolicy) {
        return new BlankExample(examples, columns, hitPolicy).in(start(TemplateKind.BLANK));
    }
}
