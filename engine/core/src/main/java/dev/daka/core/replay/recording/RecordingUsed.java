package dev.daka.core.replay.recording;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.daka.core.notation.DecimalMark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes a recording that was replayed.
 *
 * @param name        name of the file
 * @param sha256      SHA-256 of the file as stored, in hexadecimal
 * @param encoding    charset of the text
 * @param headerLine  number of the line that names the columns; absent for JSON Lines
 * @param rows        number of readable rows
 * @param mapping     source of each part of an action
 * @param decimalMark decimal mark that the mapping sets; absent if it is inferred from each column
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

    /** The source of a part of an action: a column, or a constant value. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MappedPart(
            String part, @Nullable String column, @Nullable String value) {}
}
