package dev.daka.service.simulations;

import dev.daka.core.simulation.ColumnMapping;
import dev.daka.core.simulation.MappingGuess;
import dev.daka.core.simulation.Recording;
import dev.daka.core.vocabulary.ActionTypes;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * What is in a recording.
 *
 * @param sample  the first rows, one text per column
 * @param actions rows that can be read
 * @param mapping a guess at what the columns mean
 */
@Schema(name = "Recording")
record RecordingAnswer(
        String id,
        String fileName,
        @Schema(allowableValues = {"csv", "jsonl"}) String format,
        List<String> columns,
        List<List<String>> sample,
        long actions,
        ColumnMapping mapping) {
    static RecordingAnswer of(UploadedRecording uploaded, ActionTypes types) {
        Recording recording = uploaded.recording();
        return new RecordingAnswer(
                uploaded.id(),
                recording.name(),
                recording.format() == Recording.Format.CSV ? "csv" : "jsonl",
                recording.columns(),
                recording.sample(),
                recording.rows(),
                MappingGuess.of(recording, types));
    }
}
