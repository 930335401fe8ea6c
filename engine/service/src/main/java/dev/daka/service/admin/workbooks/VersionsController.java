package dev.daka.service.admin.workbooks;

import dev.daka.core.campaign.DecisionTable;
import dev.daka.core.declaration.Declarations;
import dev.daka.core.vocabulary.Label;
import dev.daka.core.workbook.diff.WorkbookDifference;
import dev.daka.core.workbook.read.CheckedWorkbook;
import dev.daka.core.workbook.write.CsvWriter;
import dev.daka.core.workbook.write.Language;
import dev.daka.service.campaigns.CurrentCampaigns;
import dev.daka.service.platform.problems.ProblemText;
import dev.daka.service.platform.problems.ProblemType;
import dev.daka.service.platform.problems.Refusal;
import dev.daka.service.platform.problems.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Endpoints to download published versions and to compare two of them. */
@RestController
@RequestMapping("/admin/api/campaigns/{key}")
@Tag(name = "workbooks")
class VersionsController {
    private final CurrentCampaigns campaigns;
    private final Declarations declarations;

    VersionsController(CurrentCampaigns campaigns, Declarations declarations) {
        this.campaigns = campaigns;
        this.declarations = declarations;
    }

    /** The format of a downloaded file. */
    enum Format {
        XLSX,
        CSV
    }

    @GetMapping("/versions/{version}/workbook")
    @Refuses({ProblemType.MISSING_FIELD, ProblemType.NOT_FOUND})
    @Operation(
            operationId = "versionWorkbook",
            summary = "The file that a version was published from, or one of its tables in Drools' CSV",
            description =
                    "The workbook is the author's file, byte for byte, so decisions, findings and differences name"
                            + " its cells. The language applies only to the labels of a CSV file.")
    @ApiResponse(
            responseCode = "200",
            description = "A workbook, or a table",
            content = {
                @Content(mediaType = Download.XLSX, schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = Download.CSV, schema = @Schema(type = "string"))
            })
    ResponseEntity<byte[]> workbook(
            @Parameter(description = "Key of the campaign.", example = "points-tasks") @PathVariable String key,
            @Parameter(description = "Number of a published version, 1 for the first.") @PathVariable int version,
            @Parameter(description = "xlsx for the whole workbook, csv for one of its tables.")
                    @RequestParam(defaultValue = "xlsx")
                    Format format,
            @Parameter(description = "Name of the decision table; required for csv.")
                    @RequestParam(required = false)
                    @Nullable String table,
            @Parameter(
                            description =
                                    "Language of the labels and of the file's name; left out for that of Accept-Language.")
                    @RequestParam(required = false)
                    @Nullable Language language) {
        Language chosen = Download.language(language);
        if (format == Format.XLSX) {
            byte[] file = campaigns.file(key, version).orElseThrow(VersionsController::noSuchVersion);
            return Download.xlsx(named(key, version), chosen, file);
        }
        CheckedWorkbook workbook = version(key, version);
        DecisionTable wanted = table(workbook, table);
        return Download.csv(
                named(workbook, " v" + version + " " + wanted.name()),
                chosen,
                new CsvWriter(declarations, chosen).write(workbook, wanted));
    }

    @GetMapping("/difference")
    @Refuses(ProblemType.NOT_FOUND)
    @Operation(operationId = "difference", summary = "What differs in meaning between two versions, cell by cell")
    WorkbookDifference difference(
            @Parameter(description = "Key of the campaign.", example = "points-tasks") @PathVariable String key,
            @Parameter(description = "Number of the earlier version.") @RequestParam int from,
            @Parameter(description = "Number of the version to compare it with.") @RequestParam int to) {
        return WorkbookDifference.between(version(key, from), version(key, to), declarations);
    }

    private CheckedWorkbook version(String key, int version) {
        return campaigns.workbook(key, version).orElseThrow(VersionsController::noSuchVersion);
    }

    private static Refusal noSuchVersion() {
        return Refusal.notFound("version");
    }

    /**
     * The file's name: the campaign's name and version. If the version has errors under today's declarations, the key
     * replaces the name.
     */
    private Label named(String key, int version) {
        return campaigns
                .workbook(key, version)
                .map(workbook -> named(workbook, " v" + version))
                .orElseGet(() -> new Label(key + " v" + version, key + " v" + version));
    }

    private static Label named(CheckedWorkbook workbook, String what) {
        Label name = workbook.campaign().name();
        return new Label(name.zh() + what, name.en() + what);
    }

    private static DecisionTable table(CheckedWorkbook workbook, @Nullable String name) {
        if (name == null) {
            throw Refusal.ofParameter(ProblemType.MISSING_FIELD, "table", ProblemText.of("tableMissing"));
        }
        return workbook.tables().stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("table"));
    }
}
