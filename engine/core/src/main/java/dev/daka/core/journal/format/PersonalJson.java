package dev.daka.core.journal.format;

import static dev.daka.core.journal.format.Json.all;
import static dev.daka.core.journal.format.Json.day;
import static dev.daka.core.journal.format.Json.optional;
import static dev.daka.core.journal.format.Json.put;

import dev.daka.core.action.AttributeValue;
import dev.daka.core.action.Member;
import dev.daka.core.action.MemberId;
import dev.daka.core.journal.Standing;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * The part of a row that is emptied in time. No fold reads it.
 *
 * @param attributes of the action
 * @param basis      what else the decision was made of; null where the action has no amount
 */
record PersonalJson(Map<String, AttributeValue> attributes, Standing.@Nullable Basis basis) {
    static String write(Standing standing) {
        return Json.write(json -> {
            json.writeStartObject();
            json.writeObjectPropertyStart("attributes");
            standing.action().attributes().forEach((name, value) -> {
                if (value instanceof AttributeValue.Numeric number) {
                    put(json, name, number.value());
                } else {
                    put(json, name, ((AttributeValue.Text) value).value());
                }
            });
            json.writeEndObject();
            Standing.Basis basis = standing.basis();
            if (basis != null) {
                member(json, basis.member());
                RecordsJson.write(json, basis.seen());
            }
            json.writeEndObject();
        });
    }

    private static void member(JsonGenerator json, Member member) {
        json.writeObjectPropertyStart("member");
        put(json, "tier", member.tier());
        put(json, "segments", member.segments(), json::writeString);
        put(json, "registeredOn", member.registeredOn());
        if (!member.attributes().isEmpty()) {
            json.writeObjectPropertyStart("attributes");
            member.attributes().forEach((name, value) -> put(json, name, value));
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    static PersonalJson read(String text, MemberId id) {
        JsonNode node = Json.read(text);
        Map<String, AttributeValue> attributes = new HashMap<>();
        for (Map.Entry<String, JsonNode> one : node.required("attributes").properties()) {
            JsonNode value = one.getValue();
            attributes.put(
                    one.getKey(),
                    value.isString()
                            ? new AttributeValue.Text(value.stringValue())
                            : new AttributeValue.Numeric(value.decimalValue()));
        }
        JsonNode member = node.get("member");
        return new PersonalJson(
                attributes,
                member == null
                        ? null
                        : new Standing.Basis(member(member, id), RecordsJson.seen(node.required("seen"), id)));
    }

    private static Member member(JsonNode node, MemberId id) {
        Map<String, String> attributes = new HashMap<>();
        for (Map.Entry<String, JsonNode> one : node.path("attributes").properties()) {
            attributes.put(one.getKey(), one.getValue().stringValue());
        }
        return new Member(
                id,
                optional(node, "tier"),
                new HashSet<>(all(node, "segments", JsonNode::stringValue)),
                day(node, "registeredOn"),
                attributes);
    }
}
