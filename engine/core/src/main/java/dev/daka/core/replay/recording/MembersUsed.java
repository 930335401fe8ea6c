package dev.daka.core.replay.recording;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The source of the members' profiles in a simulation.
 *
 * @param source       kind of the source
 * @param name         name of the file; absent if there is none
 * @param sha256       SHA-256 of the file, in hexadecimal; absent if there is none
 * @param members      number of members listed
 * @param fields       fields that the source has
 * @param skippedTotal number of lines of the file that were skipped
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MembersUsed(
        Source source,
        @Nullable String name,
        @Nullable String sha256,
        long members,
        List<Members.Field> fields,
        long skippedTotal) {
    /** Kinds of sources. */
    public enum Source {
        NONE,
        FILE,
        SERVICE
    }
}
