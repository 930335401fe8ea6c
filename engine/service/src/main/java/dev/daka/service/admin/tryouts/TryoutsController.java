package dev.daka.service.admin.tryouts;

import dev.daka.core.action.Action;
import dev.daka.core.action.Member;
import dev.daka.core.action.PostedAction;
import dev.daka.service.admin.tryouts.Tryout.HypotheticalMember;
import dev.daka.service.admin.tryouts.Tryout.TriedAction;
import dev.daka.service.api.actions.ActionValidator;
import dev.daka.service.api.actions.DecisionAnswer;
import dev.daka.service.api.actions.DryRun;
import dev.daka.service.api.members.MemberCheck;
import dev.daka.service.platform.problems.ProblemText;
import dev.daka.service.platform.problems.ProblemType;
import dev.daka.service.platform.problems.Refusal;
import dev.daka.service.platform.problems.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Endpoint where operators try an action. */
@RestController
@Tag(name = "tryouts")
class TryoutsController {
    /** The application of a tried action, which no application posted. */
    private static final String TRYOUT = "";

    private final ActionValidator intake;
    private final MemberCheck members;
    private final DryRun dryRuns;

    TryoutsController(ActionValidator intake, MemberCheck members, DryRun dryRuns) {
        this.intake = intake;
        this.members = members;
        this.dryRuns = dryRuns;
    }

    @PostMapping("/admin/api/tryouts")
    @Refuses({
        ProblemType.UNKNOWN_ACTION_TYPE,
        ProblemType.UNKNOWN_ATTRIBUTE,
        ProblemType.OCCURRED_AT_OUTSIDE_WINDOW,
        ProblemType.ACTION_TOO_LATE
    })
    @Operation(operationId = "tryOut", summary = "Decides a made-up action with the running campaigns; books nothing")
    DecisionAnswer tryOut(@RequestBody Tryout tryout) {
        TriedAction tried = tryout.action();
        if (tried == null) {
            throw Refusal.of(ProblemType.MISSING_FIELD, "action", ProblemText.of("fieldMissing", "action"));
        }
        Action action = declared(tried.of(memberId(tryout)).posted(), tryout);
        HypotheticalMember member = tryout.member();
        return member == null ? dryRuns.of(TRYOUT, action) : dryRuns.of(TRYOUT, action, assumed(action, member));
    }

    /** Validates the tried action. Its faults are reported with paths under {@code /action}. */
    private Action declared(PostedAction posted, Tryout tryout) {
        if (tryout.memberId() != null && !tryout.memberId().isBlank()) {
            Refusal.requiredId(tryout.memberId(), "memberId");
        }
        try {
            return intake.declared(posted);
        } catch (Refusal refusal) {
            throw refusal.under("/action");
        }
    }

    /** The member's id. Without one in the request, a random id, which belongs to no member. */
    private static String memberId(Tryout tryout) {
        String memberId = tryout.memberId();
        return memberId == null || memberId.isBlank() ? "tryout-" + UUID.randomUUID() : memberId;
    }

    private Member assumed(Action action, HypotheticalMember member) {
        return new Member(
                action.memberId(),
                members.tier(member.tier(), "member.tier"),
                members.segments(member.segments(), "member.segments"),
                member.registeredOn(),
                Map.of());
    }
}
