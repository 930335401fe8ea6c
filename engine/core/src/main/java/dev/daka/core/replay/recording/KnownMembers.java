package dev.daka.core.replay.recording;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The members' fields that a simulation used.
 *
 * @param source       source of the fields
 * @param name         name of the file; absent if it comes from no file
 * @param sha256       SHA-256 of the file, in hexadecimal digits; absent if it comes from no file
 * @param members      number of members with at least one known field
 * @param fields       the fields that are known for at least one member
 * @param skippedTotal number of lines of the file that are not a member
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KnownMembers(
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
