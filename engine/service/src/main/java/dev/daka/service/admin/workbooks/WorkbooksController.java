package dev.daka.service.admin.workbooks;

import dev.daka.core.finding.Finding;
import dev.daka.core.finding.Severity;
import dev.daka.service.admin.workbooks.CheckLine.Stage;
import dev.daka.service.campaigns.CurrentCampaigns;
import dev.daka.service.platform.problems.ProblemText;
import dev.daka.service.platform.problems.ProblemType;
import dev.daka.service.platform.problems.Problems;
import dev.daka.service.platform.problems.Refusal;
import dev.daka.service.platform.problems.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.json.JsonMapper;

/** Endpoint where operators check workbooks. */
@RestController
@RequestMapping("/admin/api/workbooks")
@Tag(name = "workbooks")
class WorkbooksController {
    private static final Logger LOG = LoggerFactory.getLogger(WorkbooksController.class);

    private final CheckUpload checkUpload;
    private final CheckTurns turns;
    private final CurrentCampaigns campaigns;
    private final JsonMapper json;

    WorkbooksController(CheckUpload checkUpload, CheckTurns turns, CurrentCampaigns campaigns, JsonMapper json) {
        this.checkUpload = checkUpload;
        this.turns = turns;
        this.campaigns = campaigns;
        this.json = json;
    }

    @PostMapping(path = "/check", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Refuses({ProblemType.INVALID_WORKBOOK, ProblemType.BUSY})
    @Operation(
            operationId = "checkWorkbook",
            summary = "Checks a workbook and plays its scenarios; stores and publishes nothing",
            description =
                    "With Accept: application/x-ndjson, each line of the answer reports the progress, and the last"
                            + " line has the result. Otherwise there is one answer: 422 with the findings if one of them is an"
                            + " error.",
            requestBody = @RequestBody(required = true))
    @ApiResponse(
            responseCode = "200",
            description = "The findings",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = WorkbookCheck.class)),
                @Content(mediaType = CheckStream.MEDIA_TYPE, schema = @Schema(implementation = CheckLine.class))
            })
    @Nullable ResponseEntity<WorkbookCheck> check(
            @RequestPart("file") MultipartFile file,
            @Parameter(description = "For a .csv file: key of the campaign that supplies the other sheets")
                    @RequestParam(required = false)
                    @Nullable String campaign,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept,
            HttpServletResponse response)
            throws IOException {
        Upload upload = Upload.of(file, campaign, campaigns);
        if (accept.contains(CheckStream.MEDIA_TYPE)) {
            stream(upload, response);
            return null;
        }
        return answer(turns.inTurn(() -> {}, () -> checkUpload.check(upload::checked, (stage, done, total) -> {})));
    }

    /** @throws Refusal if there is an error among the findings */
    static ResponseEntity<WorkbookCheck> answer(WorkbookCheck check) {
        if (check.findings().stream().noneMatch(WorkbooksController::isError)) {
            return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(check);
        }
        throw Refusal.of(ProblemType.INVALID_WORKBOOK, ProblemText.of("workbookErrors"), check.findings());
    }

    private static boolean isError(Finding finding) {
        return finding.severity() == Severity.ERROR;
    }

    private void stream(Upload upload, HttpServletResponse response) {
        try {
            CheckStream lines = CheckStream.on(response, json);
            CheckProgress progress = (stage, done, total) -> lines.write(CheckLine.at(stage, done, total));
            lines.write(lastLine(upload, progress));
        } catch (CheckStream.HungUp closed) {
            LOG.debug("The caller closed the connection", closed);
        }
    }

    /**
     * Runs the check and returns its last line. The HTTP status is sent already, so the last line also reports
     * failures.
     */
    private CheckLine lastLine(Upload upload, CheckProgress progress) {
        progress.at(Stage.READING, upload.size(), upload.size());
        try {
            WorkbookCheck check = turns.inTurn(
                    () -> progress.at(Stage.WAITING, 0, 1), () -> checkUpload.check(upload::checked, progress));
            progress.at(Stage.DONE, 1, 1);
            return CheckLine.of(check);
        } catch (Refusal refusal) {
            return CheckLine.of(refusal.problem());
        } catch (CheckStream.HungUp closed) {
            throw closed;
        } catch (RuntimeException failure) {
            return CheckLine.of(Problems.of(failure));
        }
    }
}
