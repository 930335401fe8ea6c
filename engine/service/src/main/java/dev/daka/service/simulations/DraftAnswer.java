package dev.daka.service.simulations;

import dev.daka.core.table.CheckedWorkbook;
import dev.daka.core.table.Finding;
import dev.daka.core.vocabulary.Label;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * What checking a draft gave.
 *
 * @param campaign its key; the file's name where the file has errors
 * @param usable   whether it can be simulated
 */
@Schema(name = "Draft")
record DraftAnswer(String id, String campaign, Label name, List<Finding> findings, boolean usable) {
    static DraftAnswer of(Draft draft) {
        CheckedWorkbook workbook = draft.checked().workbook().orElse(null);
        return new DraftAnswer(
                draft.id(),
                workbook == null ? draft.fileName() : workbook.campaign().key().value(),
                workbook == null
                        ? new Label(draft.fileName(), draft.fileName())
                        : workbook.campaign().name(),
                draft.checked().findings(),
                workbook != null);
    }
}
