package dev.daka.core.replay.recording;

import dev.daka.core.action.Action;
import dev.daka.core.action.AttributeValue;

/**
 * Estimates the memory that the actions of a replay need. For example, an action with an id and a member id of 20
 * characters each and one attribute of 10 characters counts as 512 + 2 × (20 + 20 + 10) + 200 = 812 bytes.
 */
final class KeptActions {
    /** Bytes for an action, its id, its entries in lists and sets, and its records. */
    private static final int BYTES_PER_ACTION = 512;

    private static final int BYTES_PER_ATTRIBUTE = 200;
    private static final int BYTES_PER_PLACEMENT = 100;

    private long bytes;

    /** @throws UnreadableFile if the actions need more memory than the bounds allow */
    void add(Action action, Recording.Bounds bounds) throws UnreadableFile {
        long characters = (long) action.actionId().value().length()
                + action.memberId().value().length();
        for (AttributeValue value : action.attributes().values()) {
            characters += lengthOf(value);
        }
        bytes += BYTES_PER_ACTION
                + 2 * characters
                + (long) BYTES_PER_ATTRIBUTE * action.attributes().size()
                + (long) BYTES_PER_PLACEMENT * action.placements().size();
        if (bytes > bounds.kept()) {
            long megabytes = Math.max(1, bounds.kept() >> 20);
            throw new UnreadableFile(RecordingTexts.text("tooManyActions", megabytes));
        }
    }

    private static int lengthOf(AttributeValue value) {
        return value instanceof AttributeValue.Numeric number
                ? number.value().precision()
                : ((AttributeValue.Text) value).value().length();
    }
}
