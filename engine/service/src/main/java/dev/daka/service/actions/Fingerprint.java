package dev.daka.service.actions;

import dev.daka.core.action.PostedAction;
import dev.daka.core.action.PostedValue;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an action says, whatever the order of its fields and the form of its numbers: 39.90 and 39.9 are one amount,
 * 08:00+08:00 and 00:00Z one time.
 *
 * @param hex SHA-256 in hexadecimal
 */
record Fingerprint(String hex) {
    private static final JsonMapper CANONICAL = JsonMapper.shared();

    static Fingerprint of(PostedAction action) {
        Map<String, Object> attributes = new TreeMap<>();
        action.attributes().forEach((key, value) -> attributes.put(key, said(value)));
        Map<String, Object> said = new TreeMap<>();
        put(said, "actionId", action.actionId());
        put(said, "type", action.type());
        put(said, "memberId", action.memberId());
        put(
                said,
                "occurredAt",
                action.occurredAt() == null ? null : action.occurredAt().toString());
        put(said, "channel", action.channel());
        put(said, "amount", action.amount() == null ? null : said(action.amount()));
        put(said, "attributes", attributes);
        put(said, "placements", action.placements());
        return new Fingerprint(HexFormat.of().formatHex(sha256(CANONICAL.writeValueAsString(said))));
    }

    private static void put(Map<String, Object> said, String field, @Nullable Object value) {
        if (value != null) {
            said.put(field, value);
        }
    }

    private static Object said(PostedValue value) {
        if (value instanceof PostedValue.Text text) {
            return text.value();
        }
        if (value instanceof PostedValue.Numeric number) {
            return List.of(said(number.value()));
        }
        return List.of(value.toString());
    }

    /** Never written out in full: 1e999999999 would be a billion digits. */
    private static String said(BigDecimal number) {
        return number.stripTrailingZeros().toString();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
