package dev.daka.core.effect;

import dev.daka.core.campaign.Release;

/** The fields of an effect in a journal row. */
public interface StoredFields {
    String text(String name);

    long number(String name);

    Release release();
}
