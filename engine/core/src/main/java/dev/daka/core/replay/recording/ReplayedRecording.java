package dev.daka.core.replay.recording;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.daka.core.notation.DecimalMark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A recording that was replayed.
 *
 * @param name        name of the file
 * @param sha256      SHA-256 of the file as it was given, in hexadecimal digits
 * @param encoding    encoding of the file's text, such as {@code UTF-8}
 * @param headerLine  number of the line that names the columns; absent for JSON lines
 * @param rows        how many rows could be read
 * @param mapping     where the parts of each action stand
 * @param decimalMark the mark before the decimals of amounts, as chosen by the operator; absent for the one that the
 *     column shows
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReplayedRecording(
        String name,
        String sha256,
        String encoding,
        @Nullable Integer headerLine,
        long rows,
        List<MappedPart> mapping,
        @Nullable DecimalMark decimalMark) {
    static ReplayedRecording of(Recording recording, ColumnMapping mapping) {
        return new ReplayedRecording(
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

    /**
     * Source of a part of each action.
     *
     * @param part   the part of an action, such as {@code attributes.orderId}
     * @param column name of the column that holds it; absent if it is the same for all
     * @param value  the value that is the same for all; absent if a column holds it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MappedPart(
            String part, @Nullable String column, @Nullable String value) {}
}
