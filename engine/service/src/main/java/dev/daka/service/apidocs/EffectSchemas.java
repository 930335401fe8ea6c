package dev.daka.service.apidocs;

import dev.daka.core.campaign.RuleRef;
import dev.daka.core.effect.EffectDocs;
import dev.daka.core.effect.EffectKind;
import dev.daka.core.effect.EffectKinds;
import dev.daka.core.vocabulary.Label;
import dev.daka.service.api.actions.EffectAnswer;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Describes effects in answers: one schema for each kind, and one that is any of them. */
final class EffectSchemas {
    private static final String EFFECT = "Effect";

    private EffectSchemas() {}

    /** Defines the schemas of all kinds, and refers to the one that is any of them. */
    static Schema<?> any(ModelConverterContext context) {
        if (!context.getDefinedModels().containsKey(EFFECT)) {
            Schema<?> any = new JsonSchema();
            Discriminator discriminator = new Discriminator().propertyName("type");
            for (EffectKind kind : EffectKinds.ALL) {
                context.defineModel(name(kind), of(kind, context));
                any.addOneOfItem(ref(name(kind)));
                discriminator.mapping(kind.key(), ref(name(kind)).get$ref());
            }
            any.setDiscriminator(discriminator);
            Descriptions.describe(any, EffectAnswer.class);
            context.defineModel(EFFECT, any);
        }
        return ref(EFFECT);
    }

    /** Adds the properties of a withheld effect that identify it: its type and its name, number or currency. */
    static void completeWithheld(Schema<?> model) {
        List<String> kinds = EffectKinds.limited().stream().map(EffectKind::key).toList();
        model.addProperty(
                "type",
                words(kinds).description("The kind of effect that was withheld; content and messages have no limits"));
        for (EffectKind kind : EffectKinds.limited()) {
            for (EffectDocs.Field field : kind.docs().fields()) {
                if (field.type() == EffectDocs.Type.TEXT || field.type() == EffectDocs.Type.COUNT) {
                    Schema<?> schema = field.type() == EffectDocs.Type.TEXT ? text() : count();
                    schema.setExample(field.withheldExample());
                    model.addProperty(field.name(), schema.description(field.inWithheld()));
                }
            }
        }
        List<String> required = new ArrayList<>(model.getRequired());
        required.remove("effect");
        required.add("type");
        model.setRequired(required.stream().sorted().toList());
    }

    /** Name of the kind's schema, such as {@code GrantReward}. */
    private static String name(EffectKind kind) {
        return kind.key().substring(0, 1).toUpperCase(Locale.ROOT) + kind.key().substring(1);
    }

    private static Schema<?> of(EffectKind kind, ModelConverterContext context) {
        EffectDocs docs = kind.docs();
        Map<String, Schema<?>> all = new LinkedHashMap<>();
        List<String> required = new ArrayList<>(List.of("type", "campaign", "rules"));
        all.put("type", words(List.of(kind.key())).description("The kind of effect: always `" + kind.key() + "`."));
        for (EffectDocs.Field field : docs.fields()) {
            all.put(field.name(), of(field, context).description(field.description()));
            if (field.type() != EffectDocs.Type.RELEASE) {
                required.add(field.name());
            }
        }
        if (kind.names().isPresent()) {
            String named = docs.fields().get(0).name();
            all.put("name", ref(Label.class, context).description("The " + named + "'s declared name"));
        }
        Schema<?> campaign = text().description("Key of the campaign that " + docs.campaign());
        campaign.setExample(docs.campaignExample());
        all.put("campaign", campaign);
        Schema<?> rules = typed("array").description(docs.rules());
        rules.setItems(ref(RuleRef.class, context));
        all.put("rules", rules);
        Schema<?> object = typed("object").description(docs.description());
        all.forEach(object::addProperty);
        object.setRequired(required.stream().sorted().toList());
        return object;
    }

    private static Schema<?> of(EffectDocs.Field field, ModelConverterContext context) {
        return switch (field.type()) {
            case TEXT -> text().example(field.example());
            case COUNT -> count().example(field.example());
            case RANK -> typed("integer").format("int32").example(field.example());
            case RELEASE -> ref(EffectAnswer.PendingAnswer.class, context);
            case ITEM -> ref(EffectAnswer.ItemAnswer.class, context);
        };
    }

    private static Schema<?> ref(Class<?> type, ModelConverterContext context) {
        return new JsonSchema()
                .$ref(context.resolve(new AnnotatedType(type).resolveAsRef(true))
                        .get$ref());
    }

    private static Schema<?> ref(String name) {
        return new JsonSchema().$ref("#/components/schemas/" + name);
    }

    private static Schema<?> text() {
        return typed("string");
    }

    private static Schema<?> count() {
        return typed("integer").format("int64").minimum(BigDecimal.ONE);
    }

    private static Schema<?> typed(String type) {
        return new JsonSchema().types(Set.of(type));
    }

    private static Schema<?> words(List<String> words) {
        JsonSchema schema = new JsonSchema();
        schema.setTypes(Set.of("string"));
        words.forEach(schema::addEnumItemObject);
        schema.setExample(words.get(0));
        return schema;
    }
}
