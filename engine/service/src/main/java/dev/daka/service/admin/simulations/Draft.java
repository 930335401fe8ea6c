package dev.daka.service.admin.simulations;

import dev.daka.core.finding.Finding;
import dev.daka.core.vocabulary.Label;
import dev.daka.core.workbook.read.CheckResult;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * A workbook that an operator uploaded for simulations.
 *
 * @param id       the id that simulation requests use
 * @param fileName name of the uploaded file
 * @param checked  result of checking the workbook
 */
record Draft(String id, String fileName, CheckResult checked) {
    /**
     * An uploaded draft of a workbook.
     *
     * @param id       id of the draft, for simulations
     * @param campaign key of the campaign; the file's name if no key can be read
     * @param name     name of the campaign; the file's name if no name can be read
     * @param findings what checking the workbook found
     * @param usable   whether the draft can be simulated
     */
    @Schema(name = "Draft")
    record Look(String id, String campaign, Label name, List<Finding> findings, boolean usable) {}

    Look look() {
        return new Look(
                id,
                checked.view().campaign().orElse(fileName),
                checked.view().name().orElse(new Label(fileName, fileName)),
                checked.findings(),
                checked.workbook().isPresent());
    }
}
