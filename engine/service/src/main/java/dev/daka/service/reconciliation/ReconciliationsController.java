package dev.daka.service.reconciliation;

import dev.daka.service.platform.audit.AuditNotes;
import dev.daka.service.platform.problems.ProblemText;
import dev.daka.service.platform.problems.ProblemType;
import dev.daka.service.platform.problems.Refusal;
import dev.daka.service.platform.problems.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Admin API to reconcile the ledger, to see the results and to end freezes. */
@RestController
@RequestMapping("/admin/api/reconciliations")
@Tag(name = "reconciliations")
class ReconciliationsController {
    private static final int PAGE = 10;
    private static final int MOST_FREEZES = 100;
    private static final int LONGEST_REASON = 500;

    private final ReconcileLedger ledger;
    private final ReconciliationRuns runs;
    private final Freezes freezes;
    private final Clock clock;

    ReconciliationsController(ReconcileLedger ledger, ReconciliationRuns runs, Freezes freezes, Clock clock) {
        this.ledger = ledger;
        this.runs = runs;
        this.freezes = freezes;
        this.clock = clock;
    }

    /**
     * A page of runs, the last first.
     *
     * @param payoutsFrozen whether everybody's payouts are stopped
     * @param frozenMembers how many members' payouts are stopped
     * @param freezes       the stopped payouts, everybody's first, at most 100
     * @param progress      how far a run is that is under way
     * @param next          what {@code before} is to be for the next page; absent on the last
     */
    @Schema(name = "Reconciliations")
    record Page(
            @Schema(description = "Whether everybody's payouts are stopped.")
            boolean payoutsFrozen,

            @Schema(description = "How many members' payouts are stopped.")
            long frozenMembers,

            @Schema(description = "The stopped payouts, everybody's first, then by member; at most 100.")
            List<Freeze> freezes,

            @Schema(description = "The runs, the last one first.")
            List<Run> runs,

            @Schema(
                    description = "How far the run is that is under way in the process that answers, from 0 to 1."
                            + " Absent if there is none.",
                    example = "0.4")
            @Nullable Double progress,

            @Schema(description = "What before is to be for the next page. Absent on the last page.") @Nullable Long next) {}

    /** Why an operator lets payouts go on. */
    @Schema(name = "FreezeClearance", requiredProperties = "reason")
    record Clearance(
            @Schema(description = "Why, for the record.", maxLength = 500, example = "Lot put right, ticket 4711")
            @Nullable String reason) {}

    @GetMapping
    @Operation(operationId = "reconciliations", summary = "Reconciliations of the ledger, the last first")
    Page reconciliations(
            @Parameter(description = "next of the page before; left out for the first page.")
                    @RequestParam(required = false)
                    @Nullable Long before) {
        List<Run> found = runs.before(before == null ? Long.MAX_VALUE : before, PAGE + 1);
        List<Run> page = found.subList(0, Math.min(PAGE, found.size()));
        Freezes.Extent frozen = freezes.extent();
        ReconcileLedger.Progress progress = ledger.progress();
        return new Page(
                frozen.everybody(),
                frozen.members(),
                freezes.open(MOST_FREEZES),
                page,
                progress == null ? null : progress.part(),
                found.size() > PAGE ? page.get(PAGE - 1).id() : null);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Refuses(ProblemType.IN_PROGRESS)
    @Operation(
            operationId = "reconcile",
            summary = "Checks all members of the ledger now and answers when it is done",
            description =
                    "Payouts of a member are stopped while there are differences of the member's points, everybody's"
                            + " while there are others. The first run that finds them no more ends that.")
    Run reconcile(@Parameter(hidden = true) Principal operator) {
        long id = ledger.run(operator.getName(), true)
                .orElseThrow(() -> Refusal.of(ProblemType.IN_PROGRESS, ProblemText.of("reconciling")));
        return runs.before(id + 1, 1).get(0);
    }

    @PostMapping("/freezes/{id}/clearance")
    @Refuses(ProblemType.NOT_FOUND)
    @Operation(
            operationId = "clearFreeze",
            summary = "Lets stopped payouts go on",
            description = "The next reconciliation that finds the differences stops them again.")
    Freeze clear(
            @Parameter(hidden = true) Principal operator,
            @Parameter(description = "Id of the freeze.") @PathVariable long id,
            @RequestBody Clearance clearance) {
        String reason = Refusal.required(clearance.reason(), "reason").strip();
        if (reason.isEmpty()
                || reason.length() > LONGEST_REASON
                || reason.codePoints().anyMatch(Character::isISOControl)) {
            throw Refusal.of(ProblemType.INVALID_FIELD, "reason", ProblemText.of("clearanceReason", LONGEST_REASON));
        }
        AuditNotes.add("reason", reason);
        Freeze cleared = freezes.clear(id, operator.getName(), reason, clock.instant())
                .orElseThrow(() -> Refusal.of(ProblemType.NOT_FOUND, ProblemText.of("freezeEnded")));
        AuditNotes.add("memberId", cleared.memberId() == null ? "everybody" : cleared.memberId());
        return cleared;
    }
}
