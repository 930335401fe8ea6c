package dev.daka.service;

import dev.daka.core.workbook.read.WorkbookBuilder;
import dev.daka.rules.Rules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** A folder with the shipped declarations, and campaigns with predictable results. */
public final class TestRules {
    private static final Path SHIPPED = Path.of("../../rules");

    private TestRules() {}

    /** The campaigns of all tests. They are written once, because another file would be another version. */
    public static Path folder() {
        return Campaigns.FOLDER;
    }

    /** Created at the first call. */
    private static final class Campaigns {
        static final Path FOLDER = written();
    }

    private static Path written() {
        Path folder = empty("rules");
        add(folder, "earning", earning());
        add(folder, "spending", spending());
        add(folder, "showing", showing());
        add(folder, "streaks", streaks());
        add(folder, "tiers", tiers());
        add(
                folder,
                "broken",
                workbook("broken").table("Tasks", "actionType", "points").row("坏行", "noSuchAction", 1));
        addTemplates(folder);
        return folder;
    }

    /** Copies the shipped templates and adds one with errors. */
    private static void addTemplates(Path folder) {
        try {
            Path templates = Files.createDirectories(folder.resolve("templates"));
            copy(SHIPPED.resolve("templates"), templates);
            Files.copy(
                    folder.resolve("campaigns/broken.xlsx"),
                    templates.resolve("broken.zh.xlsx"),
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A folder with declarations and without campaigns. */
    public static Path empty(String name) {
        Path folder = TestDatabase.home().folder().resolve(name);
        try {
            for (String part : List.of("vocabulary", "actions", "calendars")) {
                Files.createDirectories(folder.resolve(part));
                copy(SHIPPED.resolve(part), folder.resolve(part));
            }
            Files.createDirectories(folder.resolve("campaigns"));
            try (Stream<Path> left = Files.list(folder.resolve("campaigns"))) {
                for (Path file : left.toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return folder;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.write(to.resolve(file.getFileName()), Files.readAllBytes(file));
            }
        }
    }

    public static void add(Path folder, String name, WorkbookBuilder workbook) {
        add(folder, name, workbook.bytes());
    }

    public static void add(Path folder, String name, byte[] workbook) {
        try {
            Files.write(folder.resolve("campaigns").resolve(name + ".xlsx"), workbook);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The file of one of the campaigns of all tests. */
    public static byte[] file(String name) {
        try {
            return Files.readAllBytes(folder().resolve("campaigns").resolve(name + ".xlsx"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static WorkbookBuilder workbook(String key) {
        return new WorkbookBuilder(Rules.in(SHIPPED).declarations())
                .campaign(key, "Asia/Shanghai", "2020-01-01", "2099-12-31");
    }

    /** 10 points per sign-in, at most 25 a day; 1 point per yuan; a coupon per share; double from the third visit on. */
    public static WorkbookBuilder earning() {
        return workbook("earning")
                .metric("访问次数 visits", "次数 count", "visited", null, null, null, null)
                .table("Tasks", "actionType", "metricFrom.visits", "points", "pointsPerUnit", "reward", "notify")
                .row("签到", "签到 signedIn", null, 10, null, null, null)
                .row("消费", "购买 purchased", null, null, 1, null, null)
                .row("分享有礼", "分享 shared", null, null, null, "10元优惠券 coupon-10", "优惠券到账 couponArrived")
                .row("常客", "访问 visited", 3, 5, null, null, null)
                .limit("每日签到上限", "上限 cap", "签到 signedIn", null, null, "每天 day", "积分 points", 25, "部分发 partial");
    }

    /** 3 points for an authorised phone number, and 50 more for gold members. */
    static WorkbookBuilder tiers() {
        return workbook("tiers")
                .table("Tasks", "actionType", "memberTier", "points")
                .row("授权", "手机号授权 phoneAuthorized", null, 3)
                .row("金卡授权", "手机号授权 phoneAuthorized", "金卡会员 GOLD", 50);
    }

    /**
     * 7 points per check-in from a budget of 100, and a badge for the first 3; 9 points per joining from a budget of
     * 100, granted in part.
     */
    static WorkbookBuilder spending() {
        return workbook("spending")
                .table("Tasks", "actionType", "points", "badge")
                .row("打卡", "打卡 checkedIn", 7, null)
                .row("打卡徽章", "打卡 checkedIn", null, "连签达人 streak-7")
                .row("报名", "报名参加 joined", 9, null)
                .limit("打卡预算", "预算 budget", "打卡 checkedIn", null, null, "活动 campaign", "积分 points", 100, "不发 withhold")
                .limit("徽章预算", "预算 budget", null, null, "打卡徽章", "活动 campaign", "次数 times", 3, "不发 withhold")
                .limit("报名预算", "预算 budget", "报名参加 joined", null, null, "活动 campaign", "积分 points", 100, "部分发 partial");
    }

    /** An item for all members on the carousel, and one above it for gold members. */
    static WorkbookBuilder showing() {
        return workbook("showing")
                .content(
                        "gold-offer",
                        "金卡专享",
                        "For gold members",
                        "https://img.example.com/gold.png",
                        "商品 product",
                        "p-1")
                .content(
                        "welcome",
                        "欢迎",
                        "Welcome",
                        "https://img.example.com/welcome.png",
                        "链接 link",
                        "https://www.example.com")
                .table("Carousel", "memberTier", "placement", "content", "priority")
                .row("金卡", "金卡会员 GOLD", "首页轮播 home.carousel", "金卡专享 gold-offer", 10)
                .row("兜底", null, "首页轮播 home.carousel", "欢迎 welcome", 1);
    }

    /** A badge for sign-ins on seven days in a row. */
    static WorkbookBuilder streaks() {
        return workbook("streaks")
                .metric("连续签到 streak", "连续天数 streak", "签到 signedIn", null, null, null, null)
                .table("Streaks", "actionType", "metricFrom.streak", "badge")
                .row("连签七天", "签到 signedIn", 7, "连签达人 streak-7");
    }

    /** A coupon and 7 points per joining, each from a budget that all members share. */
    public static WorkbookBuilder rushed(long coupons, long points) {
        return workbook("rushed")
                .table("Tasks", "actionType", "points", "reward")
                .row("报名积分", "报名参加 joined", 7, null)
                .row("报名有礼", "报名参加 joined", null, "10元优惠券 coupon-10")
                .limit("积分预算", "预算 budget", null, null, "报名积分", "活动 campaign", "积分 points", points, "不发 withhold")
                .limit("奖品预算", "预算 budget", null, null, "报名有礼", "活动 campaign", "次数 times", coupons, "不发 withhold");
    }
}
