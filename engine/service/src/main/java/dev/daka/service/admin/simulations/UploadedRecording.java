package dev.daka.service.admin.simulations;

import dev.daka.core.replay.recording.ColumnMapping;
import dev.daka.core.replay.recording.MappingGuess;
import dev.daka.core.replay.recording.Recording;
import dev.daka.core.vocabulary.ActionTypes;
import dev.daka.core.vocabulary.Label;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A recording that an operator uploaded.
 *
 * @param id      the id that simulation requests use
 * @param file    path of the stored file
 * @param content the parsed recording
 */
record UploadedRecording(String id, Path file, Recording content) {
    /** The format of a recording's file. */
    enum Format {
        JSONL,
        CSV
    }

    /**
     * An uploaded recording.
     *
     * @param id             id of the recording, for simulations
     * @param fileName       name of the uploaded file
     * @param format         format of the file
     * @param encoding       encoding of the file's text, such as {@code UTF-8}
     * @param headerLine     number of the line that names the columns; absent for JSON lines
     * @param before         the lines before the header that are not blank
     * @param columns        names of the columns, in the file's order
     * @param sample         the first rows, one text per column
     * @param actions        how many rows can be read
     * @param unreadable     how many lines cannot be read
     * @param mapping        a guess at what the columns mean
     * @param amountQuestion question for the decimal mark, if the column of amounts does not show it; otherwise absent
     */
    @Schema(name = "Recording")
    record Look(
            String id,
            String fileName,
            Format format,
            String encoding,
            @Nullable Integer headerLine,
            List<String> before,
            List<String> columns,
            List<List<String>> sample,
            long actions,
            long unreadable,
            Mapping mapping,
            @Nullable Label amountQuestion) {}

    Look look(ActionTypes types) {
        ColumnMapping guess = MappingGuess.of(content, types);
        return new Look(
                id,
                content.name(),
                content.format() == Recording.Format.CSV ? Format.CSV : Format.JSONL,
                content.encoding().name(),
                content.headerLine().orElse(null),
                content.before(),
                content.columns(),
                content.sample(),
                content.rows(),
                content.unreadable().total(),
                Mapping.of(guess),
                guess.ambiguousAmount(content).orElse(null));
    }
}
