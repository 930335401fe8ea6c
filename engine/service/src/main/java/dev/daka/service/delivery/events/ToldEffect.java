package dev.daka.service.delivery.events;

import dev.daka.core.campaign.ContentItem;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.campaign.Release;
import dev.daka.core.effect.Effect;
import dev.daka.core.effect.EffectFields;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.annotation.JsonSerialize;

/** An effect in the form in which events describe it. */
@JsonSerialize(using = ToldEffect.Json.class)
record ToldEffect(Effect effect) {
    static final class Json extends ValueSerializer<ToldEffect> {
        @Override
        public void serialize(ToldEffect told, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            json.writeStringProperty("type", told.effect.kind().key());
            told.effect.writeTo(new Fields(json));
            json.writeEndObject();
        }
    }

    private record Fields(JsonGenerator json) implements EffectFields {
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
            if (!release.waits()) {
                return;
            }
            json.writeObjectPropertyStart("pending");
            if (release.afterDays() > 0) {
                json.writeNumberProperty("afterDays", release.afterDays());
            }
            if (release.confirmedBy() != null) {
                json.writeStringProperty("confirmedBy", release.confirmedBy());
            }
            json.writeEndObject();
        }

        @Override
        public void item(ContentItem item) {
            throw new IllegalStateException("No event tells of content: " + item.id());
        }
    }
}
