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
 * Corrects two things that springdoc gets wrong: it describes a map of anything as a map of objects without properties, and
 * it writes the default of a parameter as the constant's name instead of as the word that the parameter takes.
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
