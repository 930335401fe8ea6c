package dev.daka.service.apidocs;

import dev.daka.core.effect.EffectDocs;
import dev.daka.core.effect.EffectKind;
import dev.daka.core.effect.EffectKinds;
import dev.daka.core.effect.EventType;
import dev.daka.service.delivery.events.LedgerEvent;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Schemas of the events: CloudEvents in JSON whose data depends on the event's type. */
final class EventSchemas {
    private static final Map<String, Meaning> MEANINGS = Map.ofEntries(
            Map.entry("specversion", new Meaning("The version of CloudEvents.", "1.0")),
            Map.entry("id", new Meaning("Of the event.", "9b1deb4d-3b7d-3bad-9bdd-2b0d7b3dcb6d")),
            Map.entry("source", new Meaning("Who sends the event.", "/daka")),
            Map.entry("type", new Meaning("The kind of event, or of effect.", "addPoints")),
            Map.entry("subject", new Meaning("Id of the member.", "m-1")),
            Map.entry("time", new Meaning("When it was decided or booked.", "2026-10-01T00:00:00Z")),
            Map.entry("datacontenttype", new Meaning("The media type of data.", "application/json")),
            Map.entry("sequence", new Meaning("Rises with the member's events.", "0000000001764526800")),
            Map.entry("data", new Meaning("What happened.", "")),
            Map.entry("effect", new Meaning("Effect for the member.", "")),
            Map.entry("campaign", new Meaning("Key of the campaign.", "points-tasks")),
            Map.entry("actionId", new Meaning("Id of the action.", "a-1")),
            Map.entry("application", new Meaning("The application.", "demo")),
            Map.entry("decisionId", new Meaning("Id of the decision.", "9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d")),
            Map.entry("cancellationId", new Meaning("Id of the cancellation.", "c-1")),
            Map.entry("transactionId", new Meaning("Id of the transaction.", "9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d")),
            Map.entry("holdId", new Meaning("Id of the hold.", "h-1")),
            Map.entry("heldAt", new Meaning("When the points were set aside.", "2026-10-01T00:00:00Z")),
            Map.entry("expiresAt", new Meaning("When the hold ended by itself.", "2026-10-01T00:15:00Z")),
            Map.entry("points", new Meaning("How many points.", 40)),
            Map.entry("currency", new Meaning("Key of the currency.", "points")),
            Map.entry("lastDay", new Meaning("The last day on which they can be spent.", "2027-12-31")),
            Map.entry("afterDays", new Meaning("Days after the day of the grant.", 7)),
            Map.entry("confirmedBy", new Meaning("Type of the action that confirms them.", "orderConfirmed")),
            Map.entry("badge", new Meaning("Key of the badge.", "early-bird")),
            Map.entry("message", new Meaning("Key of the message.", "welcome")));

    private static final List<String> WHERE_FOUND = List.of("pending", "available", "owed", "expired", "writtenOff");

    private EventSchemas() {}

    /**
     * The schema of an event of this type, with the attributes of CloudEvents 1.0 as {@code CloudEvents} writes them.
     */
    static Schema<?> of(EventType type) {
        Fields fields = new Fields();
        fields.put("specversion", oneOf("1.0"));
        fields.put(
                "id",
                text("uuid").description("The same each time that the event is sent. Use it to drop duplicates."));
        fields.put("source", oneOf("/daka"));
        fields.put("type", oneOf(type.key()));
        fields.put("subject", of("string").description("Id of the member."));
        fields.put("time", text("date-time").description("When it was decided or booked."));
        fields.put("datacontenttype", oneOf("application/json"));
        fields.put(
                "sequence",
                of("string")
                        .pattern("^[0-9]{19}$")
                        .description("A member's later events have higher numbers. Compare them as texts."));
        fields.put("data", data(type));
        return fields.object();
    }

    private static Schema<?> data(EventType type) {
        for (EffectKind kind : EffectKinds.ALL) {
            if (type.equals(kind.granted().orElse(null))) {
                return ofCampaign(effect(kind), "decisionId", text("uuid"));
            }
            if (type.equals(kind.cancelled().orElse(null))) {
                return ofCampaign(effect(kind), "cancellationId", of("string"));
            }
        }
        return Stream.of(LedgerEvent.values())
                .filter(event -> event.type().equals(type))
                .findFirst()
                .map(EventSchemas::data)
                .orElseThrow();
    }

    private static Schema<?> data(LedgerEvent event) {
        return switch (event) {
            case POINTS_REVERSED -> ofCampaign(reversed(), "cancellationId", of("string"));
            case POINTS_RELEASED -> ofCampaign(released(), "transactionId", text("uuid"));
            case POINTS_EXPIRED ->
                new Fields()
                        .put("effect", expired())
                        .put("transactionId", text("uuid"))
                        .object();
            case HOLD_EXPIRED ->
                new Fields()
                        .put(
                                "effect",
                                points("expireHold", "Points that can be spent again.")
                                        .object())
                        .put("holdId", of("string"))
                        .put("application", of("string").description("The application that made the hold."))
                        .put("heldAt", text("date-time"))
                        .put("expiresAt", text("date-time"))
                        .put("transactionId", text("uuid"))
                        .object();
        };
    }

    /**
     * @param cause name of the field with the id of the decision, cancellation or transaction
     * @param id    schema of that field
     */
    private static Schema<?> ofCampaign(Schema<?> effect, String cause, Schema<?> id) {
        Schema<?> rules = of("array").description("The rows that granted it.");
        rules.setItems(new JsonSchema().$ref("#/components/schemas/RuleRef"));
        return new Fields()
                .put("effect", effect)
                .put("campaign", of("string").description("Key of the campaign that granted it."))
                .put("rules", rules)
                .put("actionId", of("string"))
                .put("application", of("string").description("The application that posted the action."))
                .put(cause, id)
                .object();
    }

    private static Schema<?> effect(EffectKind kind) {
        Fields fields = new Fields().put("type", oneOf(kind.key()));
        for (EffectDocs.Field field : kind.docs().fields()) {
            switch (field.type()) {
                case TEXT -> fields.put(field, of("string"));
                case COUNT, RANK -> fields.put(field, whole());
                case RELEASE -> fields.option(field.name(), pending().description(field.inEvents()));
                case ITEM -> fields.put(field, of("object"));
            }
        }
        return fields.object();
    }

    private static Fields points(String type, String meaning) {
        return new Fields()
                .put("type", oneOf(type))
                .put("points", whole().description(meaning))
                .put("currency", of("string").description("Key of the currency."));
    }

    private static Schema<?> pending() {
        return new Fields()
                .option("afterDays", whole().description("Days after the day of the grant."))
                .option("confirmedBy", of("string").description("Type of the action that confirms them."))
                .object();
    }

    private static Schema<?> released() {
        return points("releasePoints", "Points that were pending and can be spent now.")
                .option("lastDay", text("date").description("Absent if the points never expire."))
                .object();
    }

    private static Schema<?> expired() {
        Schema<?> lots = of("array").description("The points by the last day on which they could be spent.");
        lots.setItems(
                new Fields().put("lastDay", text("date")).put("points", whole()).object());
        return points("expirePoints", "Expired points, as a number below 0.")
                .put("lots", lots)
                .object();
    }

    private static Schema<?> reversed() {
        Fields found = new Fields();
        WHERE_FOUND.forEach(place -> found.option(place, whole()));
        return points("reversePoints", "Change of the member's points, 0 or less.")
                .put(
                        "found",
                        found.object()
                                .description("Where the granted points were found. Fields that are 0 are absent."))
                .object();
    }

    private static Schema<?> of(String type) {
        return new JsonSchema().types(Set.of(type));
    }

    private static Schema<?> text(String format) {
        return of("string").format(format);
    }

    private static Schema<?> whole() {
        return of("integer").format("int64");
    }

    private static Schema<?> oneOf(String... words) {
        JsonSchema schema = new JsonSchema();
        schema.setTypes(Set.of("string"));
        Stream.of(words).forEach(schema::addEnumItemObject);
        schema.setExample(words[0]);
        return schema;
    }

    /** The description and example of a field in all events. A field's own schema can override them. */
    private record Meaning(String description, Object example) {
        void completes(Schema<?> schema) {
            if (schema.getDescription() == null) {
                schema.setDescription(description);
            }
            boolean scalar = schema.getProperties() == null && schema.getItems() == null;
            if (scalar && schema.getExample() == null && schema.getEnum() == null) {
                schema.setExample(example);
            }
        }
    }

    /** The fields of an object, in the order in which events write them. */
    private static final class Fields {
        private final Map<String, Schema<?>> all = new LinkedHashMap<>();
        private final List<String> required = new ArrayList<>();

        Fields put(EffectDocs.Field field, Schema<?> schema) {
            put(field.name(), schema.description(field.inEvents()));
            if (schema.getExample() == null) {
                schema.setExample(field.example());
            }
            return this;
        }

        Fields put(String name, Schema<?> schema) {
            required.add(name);
            return option(name, schema);
        }

        Fields option(String name, Schema<?> schema) {
            Meaning meaning = MEANINGS.get(name);
            if (meaning != null) {
                meaning.completes(schema);
            }
            all.put(name, schema);
            return this;
        }

        Schema<?> object() {
            Schema<?> object = of("object");
            object.setProperties(all.entrySet().stream()
                    .collect(
                            Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new)));
            if (!required.isEmpty()) {
                object.setRequired(List.copyOf(required));
            }
            return object;
        }
    }
}
