package dev.daka.service.apidocs;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.daka.core.vocabulary.Words;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record's component is required unless it is {@code @Nullable}; constants read as they are written in JSON. A record
 * that comes in says itself what it requires, since anything may be missing from what somebody else sends.
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
            StringSchema words = new StringSchema();
            Arrays.stream(raw.getEnumConstants())
                    .map(constant -> Words.of((Enum<?>) constant))
                    .forEach(words::addEnumItem);
            return words;
        }
        Schema<?> schema = super.resolve(type, context, chain);
        if (raw.isRecord() && schema != null) {
            Schema<?> model = schema.get$ref() == null
                    ? schema
                    : context.getDefinedModels()
                            .get(schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1));
            require(model, raw);
        }
        return schema;
    }

    private Class<?> rawOf(AnnotatedType type) {
        JavaType java = _mapper.constructType(type.getType());
        return java.getRawClass();
    }

    private static void require(@Nullable Schema<?> model, Class<?> record) {
        if (model != null && (model.getRequired() == null || model.getRequired().isEmpty())) {
            model.setRequired(requiredOf(record));
        }
    }

    private static @Nullable List<String> requiredOf(Class<?> record) {
        List<String> required = Arrays.stream(record.getRecordComponents())
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(RecordComponent::getName)
                .toList();
        return required.isEmpty() ? null : required;
    }
}
