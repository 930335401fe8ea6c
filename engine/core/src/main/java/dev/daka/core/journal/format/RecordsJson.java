package dev.daka.core.journal.format;

import static dev.daka.core.journal.format.Json.all;
import static dev.daka.core.journal.format.Json.day;
import static dev.daka.core.journal.format.Json.decimal;
import static dev.daka.core.journal.format.Json.moment;
import static dev.daka.core.journal.format.Json.number;
import static dev.daka.core.journal.format.Json.optional;
import static dev.daka.core.journal.format.Json.put;
import static dev.daka.core.journal.format.Json.text;

import dev.daka.core.action.MemberId;
import dev.daka.core.campaign.CampaignKey;
import dev.daka.core.decision.Changes;
import dev.daka.core.decision.CounterKey;
import dev.daka.core.decision.CounterUse;
import dev.daka.core.decision.DayFigure;
import dev.daka.core.decision.MetricKey;
import dev.daka.core.decision.Seen;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** Metrics and use of limits, as a row has them. */
final class RecordsJson {
    private RecordsJson() {}

    /** @param at the moment that is left out where a use has it */
    static void write(JsonGenerator json, Changes changes, @Nullable Instant at) {
        put(json, "metrics", changes.metrics(), change -> metric(json, change.metric(), change.day(), change.figure()));
        put(json, "limits", changes.counters(), change -> limit(json, change, at));
    }

    private static void metric(JsonGenerator json, MetricKey metric, LocalDate day, DayFigure figure) {
        json.writeStartObject();
        put(json, "type", metric.actionType());
        put(json, "zone", metric.zone().getId());
        put(
                json,
                "campaign",
                metric.campaign() == null ? null : metric.campaign().value());
        put(json, "day", day);
        put(json, "count", figure.count());
        put(json, "sum", figure.sum());
        json.writeEndObject();
    }

    private static void limit(JsonGenerator json, Changes.CounterChange change, @Nullable Instant at) {
        json.writeStartObject();
        counter(json, change.counter());
        put(json, "day", change.day());
        put(json, "used", change.used());
        put(json, "amount", change.amount());
        put(json, "at", change.at().equals(at) ? null : change.at());
        if (change.used() > 0 && change.returning() != change.used()) {
            put(json, "returning", change.returning());
        }
        put(json, "until", change.until());
        json.writeEndObject();
    }

    /** A shared counter says so; it is no member's. */
    private static void counter(JsonGenerator json, CounterKey counter) {
        put(
                json,
                "campaign",
                counter.campaign() == null ? null : counter.campaign().value());
        put(json, "limit", counter.limit());
        put(json, "scope", counter.scope().isEmpty() ? null : counter.scope());
        if (counter.member() == null) {
            json.writeBooleanProperty("shared", true);
        }
    }

    static Changes changes(JsonNode node, MemberId member, @Nullable Instant at) {
        return new Changes(
                all(node, "metrics", one -> new Changes.MetricChange(metric(one), requiredDay(one), figure(one))),
                all(node, "limits", one -> change(one, member, at)));
    }

    private static LocalDate requiredDay(JsonNode node) {
        return Objects.requireNonNull(day(node, "day"), "A day is missing");
    }

    private static MetricKey metric(JsonNode node) {
        String campaign = optional(node, "campaign");
        return new MetricKey(
                optional(node, "type"),
                ZoneId.of(text(node, "zone")),
                campaign == null ? null : new CampaignKey(campaign));
    }

    private static DayFigure figure(JsonNode node) {
        return new DayFigure(
                number(node, "count"), Objects.requireNonNull(decimal(node, "sum"), "A metric's sum is missing"));
    }

    private static CounterKey counter(JsonNode node, MemberId member) {
        String campaign = optional(node, "campaign");
        String scope = optional(node, "scope");
        return new CounterKey(
                campaign == null ? null : new CampaignKey(campaign),
                text(node, "limit"),
                node.has("shared") ? null : member,
                scope == null ? "" : scope);
    }

    private static Changes.CounterChange change(JsonNode node, MemberId member, @Nullable Instant at) {
        long used = number(node, "used");
        Instant own = moment(node, "at");
        return new Changes.CounterChange(
                counter(node, member),
                requiredDay(node),
                used,
                number(node, "amount"),
                Objects.requireNonNull(own == null ? at : own, "A moment of use is missing"),
                node.has("returning") ? number(node, "returning") : Math.max(0, used),
                day(node, "until"));
    }

    static void write(JsonGenerator json, Seen seen) {
        json.writeObjectPropertyStart("seen");
        json.writeArrayPropertyStart("metrics");
        seen.metrics().forEach((metric, days) -> days.forEach((day, figure) -> metric(json, metric, day, figure)));
        json.writeEndArray();
        json.writeArrayPropertyStart("limits");
        seen.counters()
                .forEach((counter, use) -> use.byDay().forEach((day, used) -> {
                    json.writeStartObject();
                    counter(json, counter);
                    put(json, "day", day);
                    put(json, "used", used);
                    put(json, "at", use.last());
                    json.writeEndObject();
                }));
        json.writeEndArray();
        json.writeEndObject();
    }

    static Seen seen(JsonNode node, MemberId member) {
        Map<MetricKey, NavigableMap<LocalDate, DayFigure>> metrics = new HashMap<>();
        for (JsonNode one : node.required("metrics")) {
            metrics.computeIfAbsent(metric(one), first -> new TreeMap<>()).put(requiredDay(one), figure(one));
        }
        Map<CounterKey, CounterUse> counters = new HashMap<>();
        for (JsonNode one : node.required("limits")) {
            counters.merge(
                    counter(one, member),
                    CounterUse.of(requiredDay(one), number(one, "used"), moment(one, "at")),
                    CounterUse::plus);
        }
        return new Seen(metrics, counters);
    }
}
