package dev.daka.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a command prints with {@code --json}, written as the HTTP API writes: constants in camelCase, what is not there left out. */
final class JsonDocument {
    private JsonDocument() {}

    static String of(Object document) {
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .enumNamingStrategy(EnumNamingStrategies.LOWER_CAMEL_CASE)
                .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                .build()
                .writeValueAsString(document);
    }
}
