package dev.daka.core.journal.format;

import dev.daka.core.campaign.Currency;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.io.SegmentedStringWriter;
import tools.jackson.core.util.BufferRecycler;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Shared helpers for the JSON of rows. Absent values are left out; {@link Currency#NEVER} is written as
 * {@code infinity}.
 */
final class Json {
    private static final String NEVER = "infinity";
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Json() {}

    static String write(Consumer<JsonGenerator> content) {
        BufferRecycler buffers = MAPPER.tokenStreamFactory()._getBufferRecycler();
        try {
            SegmentedStringWriter text = new SegmentedStringWriter(buffers);
            try (JsonGenerator json = MAPPER.createGenerator(text)) {
                content.accept(json);
            }
            return text.getAndClear();
        } finally {
            buffers.releaseToPool();
        }
    }

    static JsonNode read(String text) {
        return MAPPER.readTree(text);
    }

    static void put(JsonGenerator json, String name, @Nullable String value) {
        if (value != null) {
            json.writeStringProperty(name, value);
        }
    }

    static void put(JsonGenerator json, String name, @Nullable BigDecimal value) {
        if (value != null) {
            json.writeName(name);
            json.writeNumber(value);
        }
    }

    static void put(JsonGenerator json, String name, long value) {
        json.writeNumberProperty(name, value);
    }

    /** Writes a number, unless it is 0. */
    static void putUnlessZero(JsonGenerator json, String name, long value) {
        if (value != 0) {
            json.writeNumberProperty(name, value);
        }
    }

    static void put(JsonGenerator json, String name, @Nullable LocalDate day) {
        if (day != null) {
            json.writeStringProperty(name, day.equals(Currency.NEVER) ? NEVER : day.toString());
        }
    }

    static void put(JsonGenerator json, String name, @Nullable Instant moment) {
        if (moment != null) {
            json.writeStringProperty(name, moment.toString());
        }
    }

    /** Writes an array, unless it is empty. */
    static <T> void put(JsonGenerator json, String name, Iterable<T> items, Consumer<T> write) {
        boolean any = false;
        for (T item : items) {
            if (!any) {
                json.writeArrayPropertyStart(name);
                any = true;
            }
            write.accept(item);
        }
        if (any) {
            json.writeEndArray();
        }
    }

    static String text(JsonNode node, String name) {
        return node.required(name).stringValue();
    }

    static @Nullable String optional(JsonNode node, String name) {
        JsonNode value = node.get(name);
        return value == null ? null : value.stringValue();
    }

    static long number(JsonNode node, String name) {
        JsonNode value = node.get(name);
        return value == null ? 0 : value.longValue();
    }

    static @Nullable BigDecimal decimal(JsonNode node, String name) {
        JsonNode value = node.get(name);
        return value == null ? null : value.decimalValue();
    }

    static @Nullable LocalDate day(JsonNode node, String name) {
        String text = optional(node, name);
        return text == null ? null : text.equals(NEVER) ? Currency.NEVER : LocalDate.parse(text);
    }

    static @Nullable Instant moment(JsonNode node, String name) {
        String text = optional(node, name);
        return text == null ? null : Instant.parse(text);
    }

    /** The items of an array; empty if the array is missing. */
    static <T> List<T> all(JsonNode node, String name, Function<JsonNode, T> read) {
        JsonNode array = node.get(name);
        if (array == null) {
            return List.of();
        }
        List<T> all = new ArrayList<>(array.size());
        for (JsonNode item : array) {
            all.add(read.apply(item));
        }
        return all;
    }
}
