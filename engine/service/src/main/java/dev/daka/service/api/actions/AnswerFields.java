package dev.daka.service.api.actions;

import dev.daka.core.campaign.ContentItem;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.campaign.Release;
import dev.daka.core.effect.EffectFields;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;

/**
 * Writes the fields of an effect in the form that answers have.
 *
 * @param pending when points become available; null to leave it out, such as for points that are available at once
 */
record AnswerFields(JsonGenerator json, SerializationContext context, EffectAnswer.@Nullable PendingAnswer pending)
        implements EffectFields {
    @Override
    public void text(String name, String value) {
        json.writeStringProperty(name, value);
    }

    @Override
    public void number(String name, long value) {
        json.writeNumberProperty(name, value);
    }

    @Override
    public void release(Release release, CurrencyKey currency) {
        if (pending != null) {
            context.defaultSerializeProperty("pending", pending, json);
        }
    }

    @Override
    public void item(ContentItem item) {
        context.defaultSerializeProperty("item", EffectAnswer.ItemAnswer.of(item), json);
    }
}
