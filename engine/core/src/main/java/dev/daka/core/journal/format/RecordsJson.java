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
import dev.daka.core.campaign.Currency;
import dev.daka.core.decide.records.Changes;
import dev.daka.core.decide.records.CounterKey;
import dev.daka.core.decide.records.DayFigure;
import dev.daka.core.decide.records.MetricKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** Reads and writes a row's changes of metrics and of the use of limits. */
final class RecordsJson {
    private RecordsJson() {}

    /** @param at the action's {@code occurredAt}; a use at this moment is written without its {@code at} */
    static void write(JsonGenerator json, Changes changes, @Nullable Instant at) {
        put(json, "metrics", changes.metrics(), change -> metric(json, change.metric(), change.day(), change.figure()));
        Limits limits = new Limits(json);
        for (Changes.CounterChange change : changes.counters()) {
            limits.of(change.counter());
            use(json, change, at);
        }
        limits.end();
    }

    /** Writes the use of limits grouped by campaign. Writes nothing if there is none. */
    private static final class Limits {
        private final JsonGenerator json;
        private boolean any;
        private @Nullable CampaignKey campaign;

        Limits(JsonGenerator json) {
            this.json = json;
        }

        /**
         * Begins a new group if the counter belongs to another campaign than the previous one. Shared budgets
         * have no campaign.
         */
        void of(CounterKey counter) {
            if (any && Objects.equals(campaign, counter.campaign())) {
                return;
            }
            if (any) {
                endCampaign();
            } else {
                json.writeArrayPropertyStart("limits");
            }
            any = true;
            campaign = counter.campaign();
            json.writeStartObject();
            put(json, "campaign", campaign == null ? null : campaign.value());
            json.writeArrayPropertyStart("uses");
        }

        private void endCampaign() {
            json.writeEndArray();
            json.writeEndObject();
        }

        void end() {
            if (any) {
                endCampaign();
                json.writeEndArray();
            }
        }
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

    private static void use(JsonGenerator json, Changes.CounterChange change, @Nullable Instant at) {
        json.writeStartObject();
        counter(json, change.counter());
        put(json, "day", change.day());
        put(json, "used", change.used());
        put(json, "at", change.at().equals(at) ? null : change.at());
        if (change.used() > 0 && change.returning() != change.used()) {
            put(json, "returning", change.returning());
        }
        LocalDate until = change.until();
        if (change.counter().member() != null && !change.day().equals(until)) {
            put(json, "until", until == null ? Currency.NEVER : until);
        }
        json.writeEndObject();
    }

    /** Writes which counter is used. Counters that several members share are marked with {@code shared}. */
    private static void counter(JsonGenerator json, CounterKey counter) {
        put(json, "limit", counter.limit());
        put(json, "scope", counter.scope().isEmpty() ? null : counter.scope());
        if (counter.member() == null) {
            json.writeBooleanProperty("shared", true);
        }
    }

    /**
     * The last day on which the use counts. It is left out of the JSON if it is the day of the use; null means forever.
     */
    private static @Nullable LocalDate until(JsonNode use) {
        LocalDate until = day(use, "until");
        return until == null ? requiredDay(use) : until.equals(Currency.NEVER) ? null : until;
    }

    static Changes changes(JsonNode node, MemberId member, @Nullable Instant at) {
        return new Changes(
                all(node, "metrics", one -> new Changes.MetricChange(metric(one), requiredDay(one), figure(one))),
                uses(node.path("limits"), member, at));
    }

    private static List<Changes.CounterChange> uses(JsonNode limits, MemberId member, @Nullable Instant at) {
        List<Changes.CounterChange> changes = new ArrayList<>();
        for (JsonNode campaign : limits) {
            for (JsonNode use : campaign.required("uses")) {
                changes.add(change(counter(campaign, use, member), use, at));
            }
        }
        return changes;
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

    private static CounterKey counter(JsonNode campaign, JsonNode use, MemberId member) {
        String key = optional(campaign, "campaign");
        String scope = optional(use, "scope");
        return new CounterKey(
                key == null ? null : new CampaignKey(key),
                text(use, "limit"),
                use.has("shared") ? null : member,
                scope == null ? "" : scope);
    }

    private static Changes.CounterChange change(CounterKey counter, JsonNode node, @Nullable Instant at) {
        long used = number(node, "used");
        Instant own = moment(node, "at");
        return new Changes.CounterChange(
                counter,
                requiredDay(node),
                used,
                Objects.requireNonNull(own == null ? at : own, "A moment of use is missing"),
                node.has("returning") ? number(node, "returning") : Math.max(0, used),
                counter.member() == null ? null : until(node));
    }
}
