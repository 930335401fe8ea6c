package dev.daka.core.replay.recording;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was known of members.
 *
 * @param name         of the file
 * @param sha256       of the file
 * @param members      known
 * @param fields       known of any of them
 * @param skippedTotal lines of the file that hold no member
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MembersUsed(
        Source source,
        @Nullable String name,
        @Nullable String sha256,
        long members,
        List<Members.Field> fields,
        long skippedTotal) {
    /** Who told of them. */
    public enum Source {
        NONE,
        FILE,
        SERVICE
    }
}
