package dev.daka.core.vocabulary;

import java.io.InputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code actions.yaml}: the action types and their attributes. */
public final class ActionTypesReader {
    private static final Pattern LENGTH = Pattern.compile("([1-9][0-9]{0,3}) (minute|hour|day)s?");

    private final Map<String, AttributeType> typeOfAttribute = new HashMap<>();
    private final Set<String> keys = new HashSet<>();

    private ActionTypesReader() {}

    public static ActionTypes read(String file, InputStream yaml) {
        ActionTypesReader reader = new ActionTypesReader();
        return new ActionTypes(YamlEntry.read(file, yaml).only("types").at("types").items().stream()
                .map(reader::type)
                .toList());
    }

    private ActionType type(YamlEntry entry) {
        entry.only("key", "zh", "en", "amount", "attributes", "latest");
        Name name = entry.name();
        if (!keys.add(name.key())) {
            throw entry.unusable("declared twice");
        }
        Set<String> own = new HashSet<>();
        List<Attribute> attributes = entry.find("attributes").map(YamlEntry::items).orElse(List.of()).stream()
                .map(this::attribute)
                .toList();
        attributes.forEach(attribute -> {
            if (!own.add(attribute.name().key())) {
                throw entry.unusable("attribute '" + attribute.name().key() + "' is declared twice");
            }
        });
        return new ActionType(
                name,
                entry.at("amount").word(ActionType.AmountUse.class),
                attributes,
                entry.find("latest").map(ActionTypesReader::latest).orElse(null));
    }

    private static Latest latest(YamlEntry entry) {
        entry.only("within", "sameDay", "grace");
        if (entry.find("within").isPresent() == entry.find("sameDay").isPresent()) {
            throw entry.unusable("either 'within' or 'sameDay' is expected");
        }
        if (entry.find("within").isPresent()) {
            if (entry.find("grace").isPresent()) {
                throw entry.unusable("'grace' goes with 'sameDay'; write the whole length under 'within'");
            }
            return new Latest.Within(length(entry.at("within")));
        }
        return new Latest.SameDay(
                entry.at("sameDay").zone(),
                entry.find("grace").map(ActionTypesReader::length).orElse(Duration.ZERO));
    }

    private static Duration length(YamlEntry entry) {
        Matcher matcher = LENGTH.matcher(entry.text());
        if (!matcher.matches()) {
            throw entry.unusable("'" + entry.text() + "' is not a length such as 15 minutes, 2 hours or 3 days");
        }
        int count = Integer.parseInt(matcher.group(1));
        return switch (matcher.group(2)) {
            case "minute" -> Duration.ofMinutes(count);
            case "hour" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }

    private Attribute attribute(YamlEntry entry) {
        entry.only("key", "zh", "en", "type", "required", "values");
        Name name = entry.name();
        AttributeType type = entry.at("type").word(AttributeType.class);
        AttributeType before = typeOfAttribute.putIfAbsent(name.key(), type);
        if (before != null && before != type) {
            throw entry.unusable("another action type has this attribute as " + CamelCase.of(before) + ", not "
                    + CamelCase.of(type));
        }
        List<Name> values = entry.find("values").map(NamesReader::names).orElse(List.of());
        return new Attribute(name, type, entry.at("required").flag(), values);
    }
}
