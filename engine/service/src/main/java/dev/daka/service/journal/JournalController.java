package dev.daka.service.journal;

import dev.daka.core.action.MemberId;
import dev.daka.service.platform.audit.AuditNotes;
import dev.daka.service.platform.problems.ProblemText;
import dev.daka.service.platform.problems.ProblemType;
import dev.daka.service.platform.problems.Refusal;
import dev.daka.service.platform.problems.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Admin API to read members' states and compare them with the journal. */
@RestController
@Tag(name = "journal")
class JournalController {
    private final StoredStates states;
    private final RebuildStates rebuild;

    JournalController(StoredStates states, RebuildStates rebuild) {
        this.states = states;
        this.rebuild = rebuild;
    }

    /** The states to compute again from the journal. */
    @Schema(name = "RebuildRequest")
    record RebuildBody(
            @Schema(description = "Id of the only member to check. Absent: all members.", example = "m-1") @Nullable String memberId,

            @Schema(description = "True replaces the states that differ. Absent: false.") @Nullable Boolean repair,

            @Schema(description = "Value of next in the previous answer; absent in the first request.") @Nullable String after) {}

    @GetMapping("/admin/api/members/{memberId}/state")
    @Refuses(ProblemType.NOT_FOUND)
    @Operation(operationId = "memberState", summary = "Reads a member's stored state")
    MemberStateAnswer state(@Parameter(description = "Id of the member.") @PathVariable String memberId) {
        return states.find(new MemberId(Refusal.idOfAddress(memberId, "memberId")))
                .orElseThrow(() -> Refusal.notFound("member"));
    }

    @PostMapping("/admin/api/journal/rebuild")
    @Refuses(ProblemType.NOT_FOUND)
    @Operation(
            operationId = "rebuildStates",
            summary = "Computes states again from the journal and reports the differences",
            description = "A request takes a few seconds. If the answer has `next`, send the request again with `next`"
                    + " as `after`.")
    RebuiltStates rebuild(@RequestBody RebuildBody body) {
        boolean repair = Boolean.TRUE.equals(body.repair());
        AuditNotes.add("repair", repair);
        RebuildStates.Result result;
        if (body.memberId() == null) {
            result = rebuild.next(after(body.after()), repair);
        } else {
            MemberId member = new MemberId(Refusal.requiredId(body.memberId(), "memberId"));
            AuditNotes.add("memberId", member.value());
            result = rebuild.one(member, repair).orElseThrow(() -> Refusal.notFound("member"));
        }
        AuditNotes.add("differing", result.differing());
        AuditNotes.add("repaired", result.repaired());
        return RebuiltStates.of(result);
    }

    private static long after(@Nullable String after) {
        if (after == null) {
            return 0;
        }
        try {
            return Long.parseLong(after);
        } catch (NumberFormatException noNumber) {
            throw Refusal.of(ProblemType.INVALID_FIELD, "after", ProblemText.of("journalAfter"));
        }
    }
}
