package dev.daka.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
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
        out.println(language.text("member", text(state, "memberId")));
        List<String> profile = new ArrayList<>();
        add(profile, "tier", text(state, "tier"));
        List<String> segments = new ArrayList<>();
        state.path("segments").forEach(segment -> segments.add(segment.asString()));
        add(profile, "segments", String.join(", ", segments));
        add(profile, "registered", text(state, "registeredOn"));
        profile.stream()
                .reduce((words, more) -> language.text("listed", words, more))
                .ifPresent(words -> out.println("  " + words));
        indented("upToRow", text(state, "seq"), text(state, "format"), text(state, "bytes"));
        if (state.has("dueAt")) {
            indented("dueAt", text(state, "dueAt"));
        }
        if (state.has("fault")) {
            indented("stateUnreadable", text(state, "fault"));
        }
    }

    private void indented(String key, Object... details) {
        out.println("  " + language.text(key, details));
    }

    private void add(List<String> words, String key, String value) {
        if (!value.isEmpty()) {
            words.add(language.text(key, value));
        }
    }

    private void points() {
        TextTable table = new TextTable("lllr", language.text("pointsTable"));
        for (JsonNode pocket : state.path("pockets")) {
            String currency = text(pocket, "currency");
            lots(table, currency, language.text("available"), pocket.path("lots"));
            for (JsonNode waiting : pocket.path("pending")) {
                String on = text(waiting, "releasesOn");
                table.add(
                        currency,
                        language.text("pending"),
                        on.isEmpty() ? language.text("untilConfirmed") : on,
                        text(waiting, "points"));
            }
            lots(table, currency, language.text("expired"), pocket.path("expired"));
            if (pocket.path("expiredEarlier").asLong(0) != 0) {
                table.add(currency, language.text("expired"), language.text("earlier"), text(pocket, "expiredEarlier"));
            }
        }
        print("memberPoints", table);
    }

    private void lots(TextTable table, String currency, String account, JsonNode lots) {
        for (JsonNode lot : lots) {
            String day = text(lot, "lastDay");
            table.add(currency, account, day.isEmpty() ? language.text("neverExpires") : day, text(lot, "points"));
        }
    }

    private void holds() {
        TextTable table = new TextTable("lllrll", language.text("holdsTable"));
        for (JsonNode hold : state.path("holds")) {
            table.add(
                    text(hold, "application"),
                    text(hold, "holdId"),
                    text(hold, "currency"),
                    text(hold, "points"),
                    text(hold, "heldAt"),
                    text(hold, "expiresAt"));
        }
        print("holds", table);
    }

    private void metrics() {
        TextTable table = new TextTable("llllrr", language.text("metricsTable"));
        String all = language.text("all");
        for (JsonNode metric : state.path("metrics")) {
            String type = metric.has("actionType") ? text(metric, "actionType") : all;
            String campaign = metric.has("campaign") ? text(metric, "campaign") : all;
            if (metric.has("earlier")) {
                JsonNode earlier = metric.path("earlier");
                String before = language.text("before", text(earlier, "day"));
                table.add(type, campaign, text(metric, "zone"), before, text(earlier, "count"), text(earlier, "sum"));
            }
            for (JsonNode day : metric.path("days")) {
                table.add(type, campaign, text(metric, "zone"), text(day, "day"), text(day, "count"), text(day, "sum"));
            }
        }
        print("metrics", table);
    }

    private void limits() {
        TextTable table = new TextTable("llllrl", language.text("usesTable"));
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
        print("limits", table);
    }

    private void print(String title, TextTable table) {
        if (!table.isEmpty()) {
            out.println();
            out.println(language.text(title));
            table.lines().forEach(out::println);
        }
    }

    private static String text(JsonNode node, String name) {
        return Printable.of(node.path(name).asString(""));
    }
}
