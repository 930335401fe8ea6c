package dev.daka.core.effect;

import dev.daka.core.campaign.ContentItem;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.campaign.Release;

/** Takes the fields of an effect. Journal rows, events and answers each write them in their own way. */
public interface EffectFields {
    void text(String name, String value);

    void number(String name, long value);

    /** When points of that currency can be spent. */
    void release(Release release, CurrencyKey currency);

    void item(ContentItem item);
}
