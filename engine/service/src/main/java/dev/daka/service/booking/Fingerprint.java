package dev.daka.service.booking;

import dev.daka.core.action.PostedAction;
import dev.daka.core.action.PostedValue;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hash of a posted action. The order of its fields and the notation of its numbers and times do not change it: 39.90
 * and 39.9 are the same amount, 08:00+08:00 and 00:00Z the same time.
 *
 * @param hex SHA-256 in hexadecimal
 */
public record Fingerprint(String hex) {
    private static final JsonMapper CANONICAL = JsonMapper.shared();

    /** Initial buffer size in characters. Most actions fit into it. */
    private static final int LONG = 512;

    public static Fingerprint of(PostedAction action) {
        StringWriter said = new StringWriter(LONG);
        try (JsonGenerator json = CANONICAL.createGenerator(said)) {
            write(action, json);
        }
        return new Fingerprint(HexFormat.of().formatHex(sha256(said.toString())));
    }

    /** Writes the fields in alphabetical order and omits null fields. */
    private static void write(PostedAction action, JsonGenerator json) {
        json.writeStartObject();
        text(json, "actionId", action.actionId());
        if (action.amount() != null) {
            json.writeName("amount");
            number(json, action.amount());
        }
        json.writeName("attributes");
        json.writeStartObject();
        new TreeMap<>(action.attributes()).forEach((key, value) -> {
            json.writeName(key);
            value(json, value);
        });
        json.writeEndObject();
        text(json, "channel", action.channel());
        text(json, "memberId", action.memberId());
        text(
                json,
                "occurredAt",
                action.occurredAt() == null ? null : action.occurredAt().toString());
        json.writeName("placements");
        json.writeStartArray();
        action.placements().forEach(json::writeString);
        json.writeEndArray();
        text(json, "type", action.type());
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String field, @Nullable String value) {
        if (value != null) {
            json.writeStringProperty(field, value);
        }
    }

    /** Writes a text as a JSON string and any other value in an array, so that 7 and "7" differ. */
    private static void value(JsonGenerator json, PostedValue value) {
        if (value instanceof PostedValue.Text text) {
            json.writeString(text.value());
        } else if (value instanceof PostedValue.Numeric number) {
            json.writeStartArray();
            number(json, number.value());
            json.writeEndArray();
        } else {
            json.writeStartArray();
            json.writeString(value.toString());
            json.writeEndArray();
        }
    }

    /** Never writes a number in plain notation: 1e999999999 would have a billion digits. */
    private static void number(JsonGenerator json, BigDecimal number) {
        json.writeString(number.stripTrailingZeros().toString());
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
