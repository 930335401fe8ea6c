package dev.daka.service.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.action.PostedAction;
import dev.daka.core.action.PostedValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Fingerprints are stored as long as answers are, so their input format must never change. */
class FingerprintTest {
    private static final Instant MOMENT = Instant.parse("2026-10-01T00:00:00Z");

    /** Characters that are escaped, characters of one to four bytes, and half of a surrogate pair. */
    private static final List<String> PIECES = List.of(
            "a", "Z", "7", " ", "\"", "\\", "/", "\b", "\t", "\n", "\f", "\r", "\u0000", "\u001f", "\u007f", "é", "积分",
            "\u2028", "😀", "\ud83d", "<", "&", "'");

    /** The whole format in one example. */
    @Test
    void hashesFieldsInTheOrderOfTheirNames() {
        Map<String, PostedValue> attributes = new LinkedHashMap<>();
        attributes.put("quantity", new PostedValue.Numeric(new BigDecimal("120.0")));
        attributes.put("orderId", new PostedValue.Text("7"));
        attributes.put("firstOrder", new PostedValue.Flag(true));
        PostedAction action = new PostedAction(
                "a-\"1\"", "purchased", "m-积", MOMENT, "app", new BigDecimal("39.90"), attributes, List.of("b", "a"));

        assertThat(Fingerprint.of(action).hex()).isEqualTo(sha256("""
                {"actionId":"a-\\"1\\"","amount":"39.9",\
                "attributes":{"firstOrder":["Flag[value=true]"],"orderId":"7","quantity":["1.2E+2"]},\
                "channel":"app","memberId":"m-积","occurredAt":"2026-10-01T00:00:00Z",\
                "placements":["b","a"],"type":"purchased"}"""));
    }

    @Test
    void leavesOutMissingFields() {
        PostedAction nothing = new PostedAction(null, null, null, null, null, null, Map.of(), List.of());

        assertThat(Fingerprint.of(nothing).hex()).isEqualTo(sha256("{\"attributes\":{},\"placements\":[]}"));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20_261_122, -7})
    void equalsTheHashOfASortedMapAsJson(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 2_000; i++) {
            PostedAction action = action(random);
            assertThat(Fingerprint.of(action).hex())
                    .as("seed %d, case %d: %s", seed, i, action)
                    .isEqualTo(sha256(JsonMapper.shared().writeValueAsString(said(action))));
        }
    }

    private static PostedAction action(SplittableRandom random) {
        Map<String, PostedValue> attributes = new LinkedHashMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            attributes.put(text(random), value(random));
        }
        return new PostedAction(
                orNull(random, text(random)),
                orNull(random, text(random)),
                orNull(random, text(random)),
                orNull(random, Instant.ofEpochSecond(random.nextLong(4_000_000_000L), random.nextInt(3) * 1_000_001L)),
                orNull(random, text(random)),
                orNull(random, number(random)),
                attributes,
                IntStream.range(0, random.nextInt(3))
                        .mapToObj(place -> text(random))
                        .toList());
    }

    private static <T> @Nullable T orNull(SplittableRandom random, T value) {
        return random.nextInt(6) == 0 ? null : value;
    }

    private static String text(SplittableRandom random) {
        return IntStream.range(0, random.nextInt(8))
                .mapToObj(place -> PIECES.get(random.nextInt(PIECES.size())))
                .collect(Collectors.joining());
    }

    private static BigDecimal number(SplittableRandom random) {
        return new BigDecimal(BigInteger.valueOf(random.nextLong(-1_000, 1_000_000)), random.nextInt(-40, 40));
    }

    private static PostedValue value(SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 -> new PostedValue.Numeric(number(random));
            case 1 -> new PostedValue.Flag(random.nextBoolean());
            case 2 -> new PostedValue.Nested();
            default -> new PostedValue.Text(text(random));
        };
    }

    private static Map<String, Object> said(PostedAction action) {
        Map<String, Object> attributes = new TreeMap<>();
        action.attributes().forEach((key, value) -> attributes.put(key, said(value)));
        Map<String, Object> said = new TreeMap<>(Map.of("attributes", attributes, "placements", action.placements()));
        put(said, "actionId", action.actionId());
        put(said, "type", action.type());
        put(said, "memberId", action.memberId());
        put(said, "channel", action.channel());
        put(said, "occurredAt", action.occurredAt());
        put(said, "amount", action.amount() == null ? null : action.amount().stripTrailingZeros());
        return said;
    }

    private static void put(Map<String, Object> said, String field, @Nullable Object value) {
        if (value != null) {
            said.put(field, value.toString());
        }
    }

    private static Object said(PostedValue value) {
        if (value instanceof PostedValue.Text text) {
            return text.value();
        }
        return List.of(
                value instanceof PostedValue.Numeric number
                        ? number.value().stripTrailingZeros().toString()
                        : value.toString());
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
