package dev.daka.core.replay.recording;

import dev.daka.core.vocabulary.Label;
import java.io.IOException;

/**
 * A file is not a recording or is too large. A single unreadable line does not cause this; it is skipped and listed.
 */
public final class UnreadableFile extends IOException {
    private final transient Label reason;

    public UnreadableFile(Label reason) {
        super(reason.en());
        this.reason = reason;
    }

    /** The reason, as text for the person who chose the file. */
    public Label reason() {
        return reason;
    }
}
