package dev.daka.service.simulations;

import dev.daka.core.simulation.MappingGuess;
import dev.daka.core.simulation.Recording;
import dev.daka.core.vocabulary.ActionTypes;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.file.Path;
import java.util.List;

/**
 * A recording that an operator uploaded.
 *
 * @param id      what simulations call it
 * @param file    where it is kept
 * @param content what is in it
 */
record UploadedRecording(String id, Path file, Recording content) {
    /** How the file is written. */
    enum Format {
        JSONL,
        CSV
    }

    /**
     * A recording as operators see it.
     *
     * @param sample  the first rows, one text per column
     * @param actions rows that can be read
     * @param mapping a guess at what the columns mean
     */
    @Schema(name = "Recording")
    record Look(
            String id,
            String fileName,
            Format format,
            List<String> columns,
            List<List<String>> sample,
            long actions,
            Mapping mapping) {}

    Look look(ActionTypes types) {
        return new Look(
                id,
                content.name(),
                content.format() == Recording.Format.CSV ? Format.CSV : Format.JSONL,
                content.columns(),
                content.sample(),
                content.rows(),
                Mapping.of(MappingGuess.of(content, types)));
    }
}
