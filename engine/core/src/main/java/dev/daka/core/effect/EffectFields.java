package dev.daka.core.effect;

import dev.daka.core.campaign.ContentItem;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.campaign.Release;

/** Receives the fields of an effect. Journal rows, events and answers have different implementations. */
public interface EffectFields {
    void text(String name, String value);

    void number(String name, long value);

    /** Writes when points of this currency become available. */
    void release(Release release, CurrencyKey currency);

    void item(ContentItem item);
}
