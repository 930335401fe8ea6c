package dev.daka.core.vocabulary;

import java.io.InputStream;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code names.yaml}: for each domain a list of {@code {key, zh, en}}. */
public final class NamesReader {
    private NamesReader() {}

    public static Names read(String file, InputStream yaml) {
        return new Names(byDomain(YamlEntry.read(file, yaml)));
    }

    static Map<Domain, List<Name>> byDomain(YamlEntry lists) {
        Map<Domain, List<Name>> byDomain = new EnumMap<>(Domain.class);
        lists.fields().forEach((field, list) -> byDomain.put(domain(lists, field), names(list)));
        return byDomain;
    }

    private static Domain domain(YamlEntry lists, String field) {
        return CamelCase.find(Domain.class, field)
                .orElseThrow(() -> lists.unusable(
                        "'" + field + "' is not one of " + String.join(", ", CamelCase.of(Domain.class))));
    }

    static List<Name> names(YamlEntry list) {
        Set<String> keys = new HashSet<>();
        return list.items().stream()
                .map(item -> {
                    Name name = item.only("key", "zh", "en").name();
                    if (!keys.add(name.key())) {
                        throw item.unusable("declared twice");
                    }
                    return name;
                })
                .toList();
    }
}
