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
     * A page of runs, newest first.
     *
     * @param payoutsFrozen whether the payouts of all members are stopped
     * @param frozenMembers number of members whose payouts are stopped
     * @param freezes       the stopped payouts, those of all members first, at most 100
     * @param progress      progress of a run
     * @param next          value of {@code before} for the next page; absent on the last
     */
    @Schema(name = "Reconciliations")
    record Page(
            @Schema(description = "Whether the payouts of all members are stopped.")
            boolean payoutsFrozen,

            @Schema(description = "Number of members whose payouts are stopped.")
            long frozenMembers,

            @Schema(description = "The stopped payouts, at most 100: those of all members first, then by member.")
            List<Freeze> freezes,

            @Schema(description = "The runs, newest first.") List<Run> runs,

            @Schema(
                    description = "Progress, from 0 to 1, of the run in the process that answers. Absent if that"
                            + " process runs none.",
                    example = "0.4")
            @Nullable Double progress,

            @Schema(description = "Value of before for the next page. Absent on the last page.") @Nullable Long next) {}

    /** An operator's reason to resume payouts. */
    @Schema(name = "FreezeClearance", requiredProperties = "reason")
    record Clearance(
            @Schema(description = "The reason, of one line.", maxLength = 500, example = "Lot put right, ticket 4711")
            @Nullable String reason) {}

    @GetMapping
    @Operation(operationId = "reconciliations", summary = "Lists reconciliations of the ledger, newest first")
    Page reconciliations(
            @Parameter(description = "next of the previous page; left out for the first page.")
                    @RequestParam(required = false)
                    @Nullable Long before) {
        List<Run> found = runs.before(before == null ? Long.MAX_VALUE : before, PAGE + 1);
        List<Run> page = found.subList(0, Math.min(PAGE, found.size()));
        Freezes.Extent frozen = freezes.extent();
        ReconcileLedger.Progress progress = ledger.progress();
        return new Page(
                frozen.allMembers(),
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
            summary = "Checks all members of the ledger now, and answers when the run has ended",
            description = "A difference in a member's points stops the payouts of that member; other differences stop"
                    + " the payouts of all members. The first run that no longer finds the differences ends this.")
    Run reconcile(@Parameter(hidden = true) Principal operator) {
        long id = ledger.run(operator.getName(), true)
                .orElseThrow(() -> Refusal.of(ProblemType.IN_PROGRESS, ProblemText.of("reconciling")));
        return runs.before(id + 1, 1).get(0);
    }

    @PostMapping("/freezes/{id}/clearance")
    @Refuses(ProblemType.NOT_FOUND)
    @Operation(
            operationId = "clearFreeze",
            summary = "Resumes stopped payouts",
            description = "If the next reconciliation still finds the differences, it stops the payouts again.")
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
        AuditNotes.add("memberId", cleared.memberId() == null ? "all members" : cleared.memberId());
        return cleared;
    }
}
