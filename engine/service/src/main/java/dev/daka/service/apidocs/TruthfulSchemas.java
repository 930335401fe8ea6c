package dev.daka.service.apidocs;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.daka.core.vocabulary.CamelCase;
import dev.daka.service.api.actions.DecisionAnswer;
import dev.daka.service.api.actions.EffectAnswer;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Corrects the generated schemas. A record's component is required unless it is {@code @Nullable}. A property that a
 * record writes in addition to its components is required too. Enum constants have the form that they have in JSON. Excluded
 * minimums have the form of OpenAPI 3.1. The
 * record of a request body declares its required properties itself, because any property may be missing from a request.
 */
final class TruthfulSchemas extends ModelResolver {
    TruthfulSchemas(ObjectMapper mapper) {
        super(mapper);
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Class<?> raw = rawOf(type);
        if (raw.isEnum()) {
            return words(raw, type.getCtxAnnotations());
        }
        if (raw == EffectAnswer.class) {
            return EffectSchemas.any(context);
        }
        Schema<?> schema = super.resolve(type, context, chain);
        if (schema != null && (raw.isRecord() || raw.isSealed())) {
            Schema<?> model = schema.get$ref() == null
                    ? schema
                    : context.getDefinedModels()
                            .get(schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1));
            if (model != null) {
                if (raw.isRecord()) {
                    model.setTypes(Set.of("object"));
                    require(model, raw);
                }
                if (raw == DecisionAnswer.WithheldAnswer.class) {
                    EffectSchemas.completeWithheld(model);
                }
                excludeMinimums(model);
                Descriptions.describe(model, raw);
            }
        }
        return schema;
    }

    /** The words of an enum. A property may allow only some of them. The first allowed word becomes the example. */
    private static StringSchema words(Class<?> constants, Annotation @Nullable [] property) {
        List<String> allowed = Stream.ofNullable(property)
                .flatMap(Arrays::stream)
                .filter(io.swagger.v3.oas.annotations.media.Schema.class::isInstance)
                .map(io.swagger.v3.oas.annotations.media.Schema.class::cast)
                .flatMap(schema -> Arrays.stream(schema.allowableValues()))
                .toList();
        List<String> all = Arrays.stream(constants.getEnumConstants())
                .map(constant -> CamelCase.of((Enum<?>) constant))
                .toList();
        StringSchema words = new StringSchema();
        (allowed.isEmpty() ? all : allowed).forEach(words::addEnumItem);
        words.setExample(words.getEnum().get(0));
        return words;
    }

    private Class<?> rawOf(AnnotatedType type) {
        JavaType java = _mapper.constructType(type.getType());
        return java.getRawClass();
    }

    /**
     * Writes minimums that are excluded as OpenAPI 3.1 does: as {@code exclusiveMinimum: 0}. The annotation can say so
     * only in the way of OpenAPI 3.0, with a flag beside the minimum.
     */
    private static void excludeMinimums(Schema<?> model) {
        if (model.getProperties() == null) {
            return;
        }
        for (Schema<?> property : model.getProperties().values()) {
            if (Boolean.TRUE.equals(property.getExclusiveMinimum())) {
                property.setExclusiveMinimumValue(property.getMinimum());
                property.setMinimum(null);
                property.setExclusiveMinimum(null);
            }
        }
    }

    private static void require(Schema<?> model, Class<?> record) {
        if (model.getRequired() == null || model.getRequired().isEmpty()) {
            model.setRequired(requiredOf(record));
        }
    }

    private static @Nullable List<String> requiredOf(Class<?> record) {
        Stream<String> components = Arrays.stream(record.getRecordComponents())
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(RecordComponent::getName);
        Stream<String> constants = Arrays.stream(record.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(JsonProperty.class))
                .map(Method::getName);
        List<String> required = Stream.concat(components, constants).sorted().toList();
        return required.isEmpty() ? null : required;
    }
}
