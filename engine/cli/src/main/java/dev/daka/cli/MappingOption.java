package dev.daka.cli;

import dev.daka.core.replay.recording.ColumnMapping;
import dev.daka.core.replay.recording.ColumnMapping.Source;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What {@code --map} says: {@code memberId=household_id,type:=purchased} takes the member from a column and the type as
 * a constant; {@code channel=} leaves the channel out. What it does not mention stays as guessed.
 */
final class MappingOption {
    private static final Set<String> PARTS = Set.copyOf(ColumnMapping.PARTS);
    private static final String ATTRIBUTES = "attributes.";

    private final Map<String, Optional<Source>> changes = new LinkedHashMap<>();

    /** @param text what the command line says; null if it does not mention any part */
    static MappingOption of(@Nullable String text) throws BadInput {
        MappingOption option = new MappingOption();
        if (text != null) {
            for (String change : text.split(",", -1)) {
                option.add(change.strip());
            }
        }
        return option;
    }

    private void add(String change) throws BadInput {
        int equals = change.indexOf('=');
        boolean constant = equals > 0 && change.charAt(equals - 1) == ':';
        String part = equals < 0 ? change : change.substring(0, constant ? equals - 1 : equals);
        if (equals < 0 || !(PARTS.contains(part) || part.startsWith(ATTRIBUTES))) {
            throw new BadInput("badMapping", change, PARTS.stream().sorted().collect(Collectors.joining(", ")));
        }
        String value = change.substring(equals + 1).strip();
        if (value.isEmpty()) {
            changes.put(part, Optional.empty());
        } else {
            changes.put(part, Optional.of(constant ? Source.ofValue(value) : Source.ofColumn(value)));
        }
    }

    ColumnMapping over(ColumnMapping guess) {
        Map<String, Source> sources = new LinkedHashMap<>(guess.sources());
        changes.forEach((part, source) ->
                source.ifPresentOrElse(known -> sources.put(part, known), () -> sources.remove(part)));
        return ColumnMapping.of(sources);
    }

    /** How {@code --map} writes a mapping. */
    static String text(ColumnMapping mapping) {
        return mapping.sources().entrySet().stream()
                .map(part -> part.getValue().column() == null
                        ? part.getKey() + ":=" + part.getValue().value()
                        : part.getKey() + "=" + part.getValue().column())
                .collect(Collectors.joining(","));
    }
}
