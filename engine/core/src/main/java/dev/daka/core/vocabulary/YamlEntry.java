package dev.daka.core.vocabulary;

import java.io.InputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** An entry of a declaration file. It knows its position, so that every error names the file and the entry. */
public final class YamlEntry {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String file;
    private final String path;
    private final JsonNode node;

    private YamlEntry(String file, String path, JsonNode node) {
        this.file = file;
        this.path = path;
        this.node = node;
    }

    /**
     * Reads a YAML file and returns its root.
     *
     * @throws UnusableDeclaration if the file is not valid YAML
     */
    public static YamlEntry read(String file, InputStream yaml) {
        try {
            return new YamlEntry(file, "", YAML.readTree(yaml));
        } catch (JacksonException unreadable) {
            throw new UnusableDeclaration(file, "", "not readable as YAML: " + unreadable.getOriginalMessage());
        }
    }

    public UnusableDeclaration unusable(String problem) {
        return new UnusableDeclaration(file, path, problem);
    }

    /**
     * The value of a field.
     *
     * @throws UnusableDeclaration if the field is missing
     */
    public YamlEntry at(String field) {
        return find(field).orElseThrow(() -> unusable("'" + field + "' is missing"));
    }

    public Optional<YamlEntry> find(String field) {
        return Optional.ofNullable(node.get(field))
                .filter(child -> !child.isNull())
                .map(child -> new YamlEntry(file, path.isEmpty() ? field : path + "." + field, child));
    }

    /** The elements of a list. An error names an element by its key, or by its number from 1 if it has no key. */
    public List<YamlEntry> items() {
        if (!node.isArray()) {
            throw unusable("a list is expected");
        }
        return IntStream.range(0, node.size())
                .mapToObj(i -> new YamlEntry(file, path + "[" + named(node.get(i), i) + "]", node.get(i)))
                .toList();
    }

    private static String named(JsonNode item, int index) {
        JsonNode key = item.get("key");
        return key == null ? String.valueOf(index + 1) : key.asString();
    }

    /** The fields in the order of the file. */
    public Map<String, YamlEntry> fields() {
        if (!node.isObject()) {
            throw unusable("fields are expected");
        }
        Map<String, YamlEntry> fields = new LinkedHashMap<>();
        node.propertyNames().forEach(field -> fields.put(field, at(field)));
        return fields;
    }

    /** Refuses fields other than {@code known}. Otherwise a mistyped field would be ignored. */
    public YamlEntry only(String... known) {
        Set<String> allowed = Set.of(known);
        fields().keySet().stream()
                .filter(field -> !allowed.contains(field))
                .findFirst()
                .ifPresent(field -> {
                    throw unusable("'" + field + "' is not known here; known are " + String.join(", ", known));
                });
        return this;
    }

    public String text() {
        if (!node.isValueNode() || node.asString().isBlank()) {
            throw unusable("a text is expected");
        }
        return node.asString();
    }

    public boolean flag() {
        if (!node.isBoolean()) {
            throw unusable("true or false is expected");
        }
        return node.booleanValue();
    }

    public BigDecimal number() {
        if (!node.isNumber()) {
            throw unusable("a number is expected");
        }
        return node.decimalValue();
    }

    public LocalDate date() {
        try {
            return LocalDate.parse(text());
        } catch (DateTimeParseException notADate) {
            throw unusable("a date such as 2026-10-01 is expected, not '" + text() + "'");
        }
    }

    public ZoneId zone() {
        try {
            return ZoneId.of(text());
        } catch (DateTimeException unknown) {
            throw unusable("'" + text() + "' is not a time zone such as Asia/Shanghai");
        }
    }

    /** A constant of an enum, written in camel case: {@code atLeast} for AT_LEAST. */
    public <E extends Enum<E>> E word(Class<E> constants) {
        return CamelCase.find(constants, text())
                .orElseThrow(
                        () -> unusable("'" + text() + "' is not one of " + String.join(", ", CamelCase.of(constants))));
    }

    /** The label with the texts of the fields {@code zh} and {@code en}. */
    public Label label() {
        return new Label(at("zh").text(), at("en").text());
    }

    /** The name with the fields {@code key}, {@code zh} and {@code en}. */
    public Name name() {
        String key = at("key").text();
        if (!Name.isKey(key)) {
            throw at("key")
                    .unusable("'" + key + "' is not a key: a letter, then up to 63 letters, digits, dots, dashes or"
                            + " underscores");
        }
        return new Name(key, label());
    }
}
