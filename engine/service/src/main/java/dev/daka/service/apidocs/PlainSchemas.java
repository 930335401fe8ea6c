package dev.daka.service.apidocs;

import dev.daka.core.vocabulary.CamelCase;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.Objects;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/**
 * Corrects two mistakes of springdoc. It describes a map with values of any type as a map of objects without
 * properties. It writes a parameter's default as the name of the enum constant, although the parameter takes a
 * camelCase word.
 */
@Component
class PlainSchemas implements OpenApiCustomizer {
    @Override
    public void customise(OpenAPI document) {
        document.getComponents().getSchemas().values().forEach(PlainSchemas::openMaps);
        document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .map(Operation::getParameters)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .map(Parameter::getSchema)
                .filter(schema -> schema.getEnum() != null && schema.getDefault() != null)
                .forEach(PlainSchemas::writeDefaultAsWord);
    }

    @SuppressWarnings("unchecked")
    private static void writeDefaultAsWord(Schema<?> parameter) {
        String constant = String.valueOf(parameter.getDefault());
        if (!parameter.getEnum().contains(constant)) {
            ((Schema<Object>) parameter).setDefault(CamelCase.camelCase(constant));
        }
    }

    private static void openMaps(Schema<?> schema) {
        if (schema.getProperties() != null) {
            schema.getProperties().values().stream()
                    .filter(property -> property.getAdditionalProperties() instanceof Schema<?> value
                            && value.get$ref() == null
                            && value.getTypes() != null
                            && value.getTypes().contains("object"))
                    .forEach(property -> property.setAdditionalProperties(true));
        }
    }
}
