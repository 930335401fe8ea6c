package dev.daka.service.platform.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.BeanDeserializerBuilder;
import tools.jackson.databind.deser.NullValueProvider;
import tools.jackson.databind.deser.SettableBeanProperty;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.util.AccessPattern;

/**
 * Refuses null in records that are annotated with {@link RefusesNulls}. Jackson's own setting {@code Nulls.FAIL} also
 * refuses fields that are left out.
 */
final class StrictNulls extends SimpleModule {
    private static final long serialVersionUID = 1L;

    StrictNulls() {
        setDeserializerModifier(new Modifier());
    }

    private static final class Modifier extends ValueDeserializerModifier {
        private static final long serialVersionUID = 1L;

        @Override
        public BeanDeserializerBuilder updateBuilder(
                DeserializationConfig config, BeanDescription.Supplier bean, BeanDeserializerBuilder builder) {
            if (bean.getBeanClass().isAnnotationPresent(RefusesNulls.class)) {
                SettableBeanProperty[] fields = builder.getValueInstantiator().getFromObjectArguments(config);
                for (int i = 0; i < fields.length; i++) {
                    // Jackson constructs the record from this array.
                    fields[i] = fields[i].withNullProvider(new Refusing(fields[i]));
                    builder.addOrReplaceProperty(fields[i], true);
                }
            }
            return builder;
        }
    }

    /** Throws for an explicit null; gives null for an absent field. */
    private record Refusing(SettableBeanProperty field) implements NullValueProvider {
        @Override
        public Object getNullValue(DeserializationContext context) {
            throw InvalidNullException.from(context, field.getFullName(), field.getType());
        }

        @Override
        public @Nullable Object getAbsentValue(DeserializationContext context) {
            return null;
        }

        @Override
        public AccessPattern getNullAccessPattern() {
            return AccessPattern.DYNAMIC;
        }
    }
}
