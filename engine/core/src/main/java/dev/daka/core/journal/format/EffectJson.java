package dev.daka.core.journal.format;

import static dev.daka.core.journal.format.Json.all;
import static dev.daka.core.journal.format.Json.day;
import static dev.daka.core.journal.format.Json.number;
import static dev.daka.core.journal.format.Json.optional;
import static dev.daka.core.journal.format.Json.put;
import static dev.daka.core.journal.format.Json.putUnlessZero;
import static dev.daka.core.journal.format.Json.text;

import dev.daka.core.campaign.CampaignKey;
import dev.daka.core.campaign.ContentItem;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.campaign.Release;
import dev.daka.core.campaign.RuleRef;
import dev.daka.core.decide.outcome.Outcome;
import dev.daka.core.effect.AddPoints;
import dev.daka.core.effect.Effect;
import dev.daka.core.effect.EffectFields;
import dev.daka.core.effect.EffectKind;
import dev.daka.core.effect.EffectKinds;
import dev.daka.core.effect.StoredFields;
import dev.daka.core.ledger.Grant;
import dev.daka.core.ledger.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** Reads and writes the granted and withheld effects of a row. */
final class EffectJson {
    private EffectJson() {}

    /** @param grant the points as booked; null for effects other than points */
    static void write(JsonGenerator json, Outcome.Granted granted, @Nullable Grant grant) {
        json.writeStartObject();
        outcome(json, granted);
        if (grant != null) {
            put(json, "lot", grant.lot());
            put(json, "releasesOn", grant.releasesOn());
        }
        json.writeEndObject();
    }

    static void write(JsonGenerator json, Outcome.Withheld withheld) {
        json.writeStartObject();
        outcome(json, withheld);
        put(json, "limit", withheld.why().limit().name());
        put(json, "used", withheld.why().used());
        json.writeEndObject();
    }

    private static void outcome(JsonGenerator json, Outcome outcome) {
        put(json, "campaign", outcome.campaign().value());
        effect(json, outcome.effect());
        put(json, "rules", outcome.rules(), rule -> write(json, rule));
    }

    private static void effect(JsonGenerator json, Effect effect) {
        put(json, "type", effect.kind().key());
        effect.writeTo(new Written(json));
    }

    private record Written(JsonGenerator json) implements EffectFields {
        @Override
        public void text(String name, String value) {
            put(json, name, value);
        }

        @Override
        public void number(String name, long value) {
            put(json, name, value);
        }

        @Override
        public void release(Release release, CurrencyKey currency) {
            putUnlessZero(json, "afterDays", release.afterDays());
            put(json, "confirmedBy", release.confirmedBy());
        }

        @Override
        public void item(ContentItem item) {
            put(json, "content", item.id());
        }
    }

    static void write(JsonGenerator json, RuleRef rule) {
        json.writeStartObject();
        put(json, "table", saysItsTable(rule) ? null : rule.table());
        put(json, "cell", rule.cell());
        put(json, "name", rule.name());
        json.writeEndObject();
    }

    /** True if the cell starts with the name of the table, as in {@code Tasks!A12}. The JSON then omits the table. */
    private static boolean saysItsTable(RuleRef rule) {
        return rule.cell().lastIndexOf('!') == rule.table().length()
                && rule.cell().startsWith(rule.table());
    }

    static RuleRef rule(JsonNode node) {
        String cell = text(node, "cell");
        String table = optional(node, "table");
        return new RuleRef(table == null ? cell.substring(0, cell.lastIndexOf('!')) : table, cell, text(node, "name"));
    }

    /** True if the effect is read back. Content is not, because no cancellation and no event refers to it. */
    static boolean isKept(JsonNode node) {
        return kind(node).granted().isPresent();
    }

    static Outcome.Granted granted(JsonNode node) {
        return new Outcome.Granted(campaign(node), effect(node), rules(node));
    }

    private static CampaignKey campaign(JsonNode node) {
        return new CampaignKey(text(node, "campaign"));
    }

    private static List<RuleRef> rules(JsonNode node) {
        return all(node, "rules", EffectJson::rule);
    }

    private static Effect effect(JsonNode node) {
        return kind(node).read(new Stored(node));
    }

    private static EffectKind kind(JsonNode node) {
        return EffectKinds.of(text(node, "type"));
    }

    private record Stored(JsonNode node) implements StoredFields {
        @Override
        public String text(String name) {
            return Json.text(node, name);
        }

        @Override
        public long number(String name) {
            return Json.number(node, name);
        }

        @Override
        public Release release() {
            return new Release((int) number("afterDays"), optional(node, "confirmedBy"));
        }
    }

    /** The points as booked; null for effects other than points. */
    static @Nullable Grant grant(int place, JsonNode node) {
        if (kind(node) != AddPoints.KIND) {
            return null;
        }
        return new Grant(
                place,
                new Source(campaign(node), rules(node).get(0)),
                new CurrencyKey(text(node, "currency")),
                number(node, "points"),
                day(node, "lot"),
                day(node, "releasesOn"));
    }

    /** Writes the fields of a grant without its effect, as in rows of cancellations. */
    static void write(JsonGenerator json, Grant grant) {
        put(json, "place", grant.place());
        put(json, "campaign", grant.source().campaign().value());
        json.writeName("rule");
        write(json, grant.source().rule());
        put(json, "currency", grant.currency().value());
        put(json, "points", grant.points());
        put(json, "lot", grant.lot());
        put(json, "releasesOn", grant.releasesOn());
    }

    static Grant grant(JsonNode node) {
        return new Grant(
                (int) number(node, "place"),
                new Source(campaign(node), rule(node.required("rule"))),
                new CurrencyKey(text(node, "currency")),
                number(node, "points"),
                day(node, "lot"),
                day(node, "releasesOn"));
    }
}
