package dev.daka.core.replay.recording;

import dev.daka.core.vocabulary.Label;
import dev.daka.core.vocabulary.MessageBundle;

/** The texts about recordings, from {@code recordings_zh.properties} and {@code recordings_en.properties}. */
final class RecordingTexts {
    private static final MessageBundle TEXTS = MessageBundle.of(RecordingTexts.class, "recordings");

    private RecordingTexts() {}

    static Label text(String key, Object... details) {
        return TEXTS.text(key, details);
    }
}
