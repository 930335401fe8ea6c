package dev.daka.core.action;

import dev.daka.core.vocabulary.Label;
import dev.daka.core.vocabulary.MessageBundle;

/** The texts about faults of posted actions, from {@code actions_zh.properties} and {@code actions_en.properties}. */
final class ActionTexts {
    private static final MessageBundle TEXTS = MessageBundle.of(ActionTexts.class, "actions");

    private ActionTexts() {}

    static Label text(String key, Object... details) {
        return TEXTS.text(key, details);
    }
}
