package dev.daka.core.replay.recording;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.daka.core.notation.DecimalMark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A recording that was replayed.
 *
 * @param sha256     of the file as it was given, in hexadecimal digits
 * @param encoding   of its text
 * @param headerLine the line that names the columns; absent for JSON lines
 * @param rows       that could be read
 * @param mapping    what its columns mean
 * @param decimalMark before the decimals of its amounts, as somebody said; absent for the one that the column shows
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecordingUsed(
        String name,
        String sha256,
        String encoding,
        @Nullable Integer headerLine,
        long rows,
        List<MappedPart> mapping,
        @Nullable DecimalMark decimalMark) {
    static RecordingUsed of(Recording recording, ColumnMapping mapping) {
        return new RecordingUsed(
                recording.name(),
                recording.sha256(),
                recording.encoding().name(),
                recording.headerLine().orElse(null),
                recording.rows(),
                mapping.sources().entrySet().stream()
                        .map(part -> new MappedPart(
                                part.getKey(),
                                part.getValue().column(),
                                part.getValue().value()))
                        .toList(),
                mapping.decimalMark());
    }

    /** Where a part of each action stands: in a column, or it is the same for all. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MappedPart(
            String part, @Nullable String column, @Nullable String value) {}
}
