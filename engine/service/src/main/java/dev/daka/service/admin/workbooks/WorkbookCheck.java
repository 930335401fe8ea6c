package dev.daka.service.admin.workbooks;

import dev.daka.core.finding.Finding;
import dev.daka.core.replay.scenario.ExaminedWorkbook;
import dev.daka.core.vocabulary.Label;
import dev.daka.core.workbook.diff.WorkbookDifference;
import dev.daka.core.workbook.read.CheckedWorkbook;
import dev.daka.core.workbook.read.SheetView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Result of checking a workbook.
 *
 * @param usable     whether it can be published: it has no errors, and no scenario fails
 * @param campaign   the campaign; absent if no key can be read
 * @param hash       SHA-256 of what the workbook means, in hexadecimal digits; absent if it has errors
 * @param findings   errors first, failing scenarios among them
 * @param scenarios  number of scenarios that were played and that failed; none are played if the workbook has errors
 * @param view       content of its sheets
 * @param running    the published version that the workbook would replace; absent if the campaign was never published
 * @param difference differences from that version; absent if there is none, or if the workbook has errors
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
    /**
     * A campaign's key and name.
     *
     * @param key  key of the campaign
     * @param name name of the campaign; its key if no name can be read
     */
    record CampaignRef(String key, Label name) {}

    /**
     * Number of scenarios that were played and that failed.
     *
     * @param total  number of scenarios that were played
     * @param failed number of scenarios that fail
     */
    @Schema(name = "ScenarioCounts")
    record Scenarios(int total, int failed) {}

    /**
     * Content of a workbook.
     *
     * @param sheets the sheets in their order
     */
    @Schema(name = "WorkbookView")
    record View(List<SheetView> sheets) {}

    /**
     * The version that decides actions now, or will from its first day.
     *
     * @param version number of the version
     * @param hash    SHA-256 of what the version means, in hexadecimal digits
     */
    record RunningVersion(int version, String hash) {}

    /**
     * Combines the results of a check.
     *
     * @param notices notices about metrics that count only from a later day, because members' states lack the days
     *                before
     */
    static WorkbookCheck of(
            ExaminedWorkbook examination,
            List<Finding> notices,
            @Nullable RunningVersion running,
            @Nullable WorkbookDifference difference) {
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
                Stream.concat(examination.findings().stream(), notices.stream()).toList(),
                new Scenarios(examination.rehearsals().size(), examination.failedScenarios()),
                new View(examination.checked().view().sheets()),
                running,
                difference);
    }
}
