package dev.daka.core.workbook.lint.region;

import dev.daka.core.vocabulary.Label;
import dev.daka.core.vocabulary.MessageBundle;

/** The phrases that describe situations, which stand in {@code regions_zh.properties} and {@code regions_en.properties}. */
final class RegionTexts {
    private static final MessageBundle TEXTS = MessageBundle.of(RegionTexts.class, "regions");

    private RegionTexts() {}

    static Label text(String key, Object... details) {
        return TEXTS.text(key, details);
    }
}
