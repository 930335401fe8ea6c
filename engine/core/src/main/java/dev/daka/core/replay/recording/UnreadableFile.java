package dev.daka.core.replay.recording;

import dev.daka.core.vocabulary.Label;
import java.io.IOException;

/** A file that is no recording at all, or too large. Single bad lines never lead here: they are skipped and listed. */
public final class UnreadableFile extends IOException {
    private final transient Label reason;

    public UnreadableFile(Label reason) {
        super(reason.en());
        this.reason = reason;
    }

    /** For the person who chose the file. */
    public Label reason() {
        return reason;
    }
}
