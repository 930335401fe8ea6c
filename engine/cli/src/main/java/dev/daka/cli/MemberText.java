package dev.daka.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** A member's state for people. */
final class MemberText {
    private final JsonNode state;
    private final PrintWriter out;
    private final Language language;

    MemberText(JsonNode state, PrintWriter out, Language language) {
        this.state = state;
        this.out = out;
        this.language = language;
    }

    void print() {
        head();
        points();
        holds();
        metrics();
        limits();
    }

    private void head() {
        out.println(language.of("会员 ", "Member ") + text(state, "memberId"));
        List<String> profile = new ArrayList<>();
        add(profile, language.of("等级", "tier"), text(state, "tier"));
        List<String> segments = new ArrayList<>();
        state.path("segments").forEach(segment -> segments.add(segment.asString()));
        add(profile, language.of("分群", "segments"), String.join(", ", segments));
        add(profile, language.of("注册", "registered"), text(state, "registeredOn"));
        if (!profile.isEmpty()) {
            out.println("  " + String.join(language.of("，", ", "), profile));
        }
        out.printf(
                Locale.ROOT,
                language.of("  截至第 %s 行，格式 %s，%s 字节%n", "  up to row %s, format %s, %s bytes%n"),
                text(state, "seq"),
                text(state, "format"),
                text(state, "bytes"));
        if (state.has("dueAt")) {
            out.println(language.of("  下次变动 ", "  next change at ") + text(state, "dueAt"));
        }
        if (state.has("fault")) {
            out.println(language.of("  状态无法读取：", "  The state cannot be read: ") + text(state, "fault"));
        }
    }

    private static void add(List<String> words, String name, String value) {
        if (!value.isEmpty()) {
            words.add(name + " " + value);
        }
    }

    private void points() {
        TextTable table = new TextTable(
                "lllr",
                language.of("币种", "currency"),
                language.of("账户", "account"),
                language.of("日期", "day"),
                language.of("积分", "points"));
        for (JsonNode pocket : state.path("pockets")) {
            String currency = text(pocket, "currency");
            String never = language.of("长期", "never expires");
            lots(table, currency, language.of("可用", "available"), pocket.path("lots"), never);
            for (JsonNode waiting : pocket.path("pending")) {
                String on = text(waiting, "releasesOn");
                table.add(
                        currency,
                        language.of("待到账", "pending"),
                        on.isEmpty() ? language.of("等待确认", "until confirmed") : on,
                        text(waiting, "points"));
            }
            lots(table, currency, language.of("已过期", "expired"), pocket.path("expired"), never);
            if (pocket.path("expiredEarlier").asLong(0) != 0) {
                table.add(
                        currency,
                        language.of("已过期", "expired"),
                        language.of("更早", "earlier"),
                        text(pocket, "expiredEarlier"));
            }
        }
        print(language.of("积分", "Points"), table);
    }

    private static void lots(TextTable table, String currency, String account, JsonNode lots, String never) {
        for (JsonNode lot : lots) {
            String day = text(lot, "lastDay");
            table.add(currency, account, day.isEmpty() ? never : day, text(lot, "points"));
        }
    }

    private void holds() {
        TextTable table = new TextTable(
                "lllrll",
                language.of("应用", "application"),
                language.of("冻结", "hold"),
                language.of("币种", "currency"),
                language.of("积分", "points"),
                language.of("开始", "held at"),
                language.of("到期", "expires at"));
        for (JsonNode hold : state.path("holds")) {
            table.add(
                    text(hold, "application"),
                    text(hold, "holdId"),
                    text(hold, "currency"),
                    text(hold, "points"),
                    text(hold, "heldAt"),
                    text(hold, "expiresAt"));
        }
        print(language.of("冻结", "Holds"), table);
    }

    private void metrics() {
        TextTable table = new TextTable(
                "llllrr",
                language.of("行为", "action"),
                language.of("活动", "campaign"),
                language.of("时区", "zone"),
                language.of("日期", "day"),
                language.of("次数", "count"),
                language.of("金额", "sum"));
        String all = language.of("全部", "all");
        for (JsonNode metric : state.path("metrics")) {
            String type = metric.has("actionType") ? text(metric, "actionType") : all;
            String campaign = metric.has("campaign") ? text(metric, "campaign") : all;
            if (metric.has("earlier")) {
                JsonNode earlier = metric.path("earlier");
                String before = language.of("早于 ", "before ") + text(earlier, "day");
                table.add(type, campaign, text(metric, "zone"), before, text(earlier, "count"), text(earlier, "sum"));
            }
            for (JsonNode day : metric.path("days")) {
                table.add(type, campaign, text(metric, "zone"), text(day, "day"), text(day, "count"), text(day, "sum"));
            }
        }
        print(language.of("指标", "Metrics"), table);
    }

    private void limits() {
        TextTable table = new TextTable(
                "llllrl",
                language.of("活动", "campaign"),
                language.of("限额", "limit"),
                language.of("属性", "attribute"),
                language.of("日期", "day"),
                language.of("已用", "used"),
                language.of("计到", "counts until"));
        for (JsonNode limit : state.path("limits")) {
            for (JsonNode day : limit.path("days")) {
                table.add(
                        text(limit, "campaign"),
                        text(limit, "limit"),
                        text(limit, "scope"),
                        text(day, "day"),
                        text(day, "used"),
                        text(day, "until"));
            }
        }
        print(language.of("限额用量", "Use of limits"), table);
    }

    private void print(String title, TextTable table) {
        if (!table.isEmpty()) {
            out.println();
            out.println(title);
            table.lines().forEach(out::println);
        }
    }

    private static String text(JsonNode node, String name) {
        return Printable.of(node.path(name).asString(""));
    }
}
