package dev.daka.service.platform.json;

import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.type.LogicalType;

/**
 * Configures Jackson to refuse numbers and booleans where a string is expected, and to write enum constants in
 * camelCase.
 */
@Configuration
class JsonSettings {
    @Bean
    JsonMapperBuilderCustomizer strictTypes() {
        return builder -> builder.enumNamingStrategy(EnumNamingStrategies.LOWER_CAMEL_CASE)
                .withCoercionConfig(
                        LogicalType.Textual,
                        config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .addModule(new StrictTimes())
                .addModule(new StrictNulls());
    }
}
