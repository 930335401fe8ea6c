package dev.daka.service.admin.workbooks;

import dev.daka.core.workbook.file.Grid;
import dev.daka.service.platform.problems.ProblemType;
import dev.daka.service.platform.problems.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Endpoint where an editor checks the workbook that it holds. */
@RestController
@RequestMapping("/admin/api/workbooks/grid")
@Tag(name = "workbooks")
class GridController {
    private final CheckUpload checkUpload;
    private final CheckTurns turns;

    GridController(CheckUpload checkUpload, CheckTurns turns) {
        this.checkUpload = checkUpload;
        this.turns = turns;
    }

    @PostMapping(path = "/check", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Refuses({ProblemType.INVALID_WORKBOOK, ProblemType.BUSY})
    @Operation(
            operationId = "checkGrid",
            summary = "Checks a workbook that an editor holds; keeps and publishes nothing",
            description = "Finds the same as in a file whose cells hold these texts. The body has at most 4 MB.")
    ResponseEntity<WorkbookCheck> check(@RequestBody GridBody body) {
        Grid grid = body.grid();
        return WorkbooksController.answer(turns.inTurn(
                () -> {}, () -> checkUpload.check(checker -> checker.check(grid), (stage, done, total) -> {})));
    }
}
