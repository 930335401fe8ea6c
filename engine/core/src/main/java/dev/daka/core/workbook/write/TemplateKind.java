package dev.daka.core.workbook.write;

import dev.daka.core.vocabulary.Label;
import java.util.Arrays;
import java.util.Optional;

/** Kind of campaign that a template creates. */
public enum TemplateKind {
    POINTS_TASKS(
            "points-tasks",
            "积分任务",
            "Points tasks",
            "做任务领积分：签到、登录、购物，带每日上限",
            "Points for tasks: signing in, logging in, buying, with daily caps"),
    ORDER_POINTS(
            "order-points",
            "订单积分",
            "Order points",
            "下单先得待到账积分，确认收货或满天数后到账",
            "Orders bring pending points, released on confirmation or after some days"),
    HOLIDAY_MULTIPLIERS(
            "holiday-multipliers",
            "节日倍数",
            "Holiday multipliers",
            "节假日、周末和会员等级的积分倍数",
            "Points multiplied on holidays, at weekends and by tier"),
    SLOTS(
            "slots",
            "运营位",
            "Content slots",
            "轮播展示多条，弹窗只展示第一条命中的内容",
            "Many items in a carousel, the first that matches in a pop-up"),
    CHECK_IN(
            "check-in",
            "连续打卡",
            "Check-in streak",
            "连续签到七天一轮，越往后积分越多",
            "Signing in day after day pays more and more, in rounds of seven"),
    COME_BACK(
            "come-back",
            "召回",
            "Come back",
            "沉睡会员三次回访各得一份礼",
            "Members who had gone get a gift for each of three visits"),
    BLANK("blank", "空白", "Blank", "只有一行示例，列和命中方式自选", "One example row, with columns and hit policy of your choice");

    private final String key;
    private final String zh;
    private final String en;
    private final String aboutZh;
    private final String aboutEn;

    TemplateKind(String key, String zh, String en, String aboutZh, String aboutEn) {
        this.key = key;
        this.zh = zh;
        this.en = en;
        this.aboutZh = aboutZh;
        this.aboutEn = aboutEn;
    }

    /** Key of the kind, such as {@code points-tasks}. */
    public String key() {
        return key;
    }

    public Label label() {
        return new Label(zh, en);
    }

    /** Description in one line. */
    public Label about() {
        return new Label(aboutZh, aboutEn);
    }

    public static Optional<TemplateKind> find(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }
}
