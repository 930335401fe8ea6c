package dev.daka.core.effect;

import dev.daka.core.campaign.Release;

/** The fields of an effect, as a journal row has them. */
public interface StoredFields {
    String text(String name);

    long number(String name);

    Release release();
}
