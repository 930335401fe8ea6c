package dev.daka.service.reconciliation;

import dev.daka.core.vocabulary.Label;
import dev.daka.service.problems.ProblemType;
import dev.daka.service.problems.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where operators reconcile the ledger and see what came of it. */
@RestController
@RequestMapping("/admin/api/reconciliations")
@Tag(name = "reconciliations")
class ReconciliationsController {
    private static final int PAGE = 10;

    private final ReconcileLedger ledger;
    private final ReconciliationRuns runs;
    private final Payouts payouts;

    ReconciliationsController(ReconcileLedger ledger, ReconciliationRuns runs, Payouts payouts) {
        this.ledger = ledger;
        this.runs = runs;
        this.payouts = payouts;
    }

    /**
     * A page of runs, the last first.
     *
     * @param payoutsFrozen whether nothing is paid out now
     * @param next          what {@code before} is to be for the next page; absent on the last
     */
    @Schema(name = "Reconciliations")
    record Page(
            boolean payoutsFrozen, List<Run> runs, @Nullable Long next) {}

    @GetMapping
    @Operation(operationId = "reconciliations", summary = "Reconciliations of the ledger, the last first")
    Page reconciliations(@RequestParam(required = false) @Nullable Long before) {
        List<Run> found = runs.before(before == null ? Long.MAX_VALUE : before, PAGE + 1);
        List<Run> page = found.subList(0, Math.min(PAGE, found.size()));
        return new Page(
                payouts.areFrozen(),
                page,
                found.size() > PAGE ? page.get(PAGE - 1).id() : null);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "reconcile",
            summary = "Reconciles the ledger now and answers when it is done",
            description = "While there are differences nothing is paid out; a run without any ends that.")
    Run reconcile(@Parameter(hidden = true) Principal operator) {
        long id = ledger.run(operator.getName())
                .orElseThrow(() -> Refusal.of(
                        ProblemType.IN_PROGRESS,
                        new Label("正在对账", "The ledger is being reconciled"),
                        new Label("稍后查看结果", "Look at what comes of it a little later")));
        return runs.before(id + 1, 1).get(0);
    }
}
