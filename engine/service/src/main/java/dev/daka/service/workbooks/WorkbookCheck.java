package dev.daka.service.workbooks;

import dev.daka.core.difference.WorkbookDifference;
import dev.daka.core.finding.Finding;
import dev.daka.core.scenario.Examination;
import dev.daka.core.table.CheckedWorkbook;
import dev.daka.core.table.SheetView;
import dev.daka.core.vocabulary.Label;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a workbook.
 *
 * @param usable    whether it can be published: no error, and every scenario holds
 * @param campaign  absent where no key can be read
 * @param hash      of what it means; absent where it has errors
 * @param findings  errors first, failing scenarios among them
 * @param scenarios that were rehearsed; none where the workbook has errors
 * @param view      what stands in its sheets
 * @param running   the version that it would follow; absent for a campaign that was never published
 * @param difference to that version; absent where there is none, or where the workbook has errors
 */
record WorkbookCheck(
        boolean usable,
        @Nullable CampaignRef campaign,
        @Nullable String hash,
        List<Finding> findings,
        Scenarios scenarios,
        View view,
        @Nullable RunningVersion running,
        @Nullable WorkbookDifference difference) {
    /** A campaign's key and name. */
    record CampaignRef(String key, Label name) {}

    /** How many there are, and how many go otherwise than they say. */
    @Schema(name = "ScenarioCounts")
    record Scenarios(int total, int failed) {}

    /** A workbook's sheets in their order. */
    @Schema(name = "WorkbookView")
    record View(List<SheetView> sheets) {}

    /** The version that decides now, or will when its time comes. */
    record RunningVersion(int version, String hash) {}

    static WorkbookCheck of(
            Examination examination, @Nullable RunningVersion running, @Nullable WorkbookDifference difference) {
        return new WorkbookCheck(
                examination.passes(),
                examination
                        .checked()
                        .view()
                        .campaign()
                        .map(key -> new CampaignRef(
                                key, examination.checked().view().name().orElse(new Label(key, key))))
                        .orElse(null),
                examination.checked().workbook().map(CheckedWorkbook::hash).orElse(null),
                examination.findings(),
                new Scenarios(examination.rehearsals().size(), examination.failedScenarios()),
                new View(examination.checked().view().sheets()),
                running,
                difference);
    }
}
