package dev.daka.service.api.placements;

import dev.daka.core.action.Action;
import dev.daka.core.action.ActionId;
import dev.daka.core.action.Member;
import dev.daka.core.action.MemberId;
import dev.daka.core.decide.outcome.Decision;
import dev.daka.core.declaration.Declarations;
import dev.daka.core.vocabulary.Domain;
import dev.daka.core.vocabulary.Name;
import dev.daka.core.vocabulary.Names;
import dev.daka.service.api.actions.DryRun;
import dev.daka.service.api.members.MemberCheck;
import dev.daka.service.api.members.Members;
import dev.daka.service.platform.problems.ProblemText;
import dev.daka.service.platform.problems.ProblemType;
import dev.daka.service.platform.problems.Refusal;
import dev.daka.service.platform.problems.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Endpoint where applications read the content of a placement for a member. */
@RestController
@Tag(name = "placements")
class PlacementsController {
    private final Names names;
    private final Members members;
    private final DryRun dryRuns;
    private final Clock clock;

    PlacementsController(Declarations declarations, Members members, DryRun dryRuns, Clock clock) {
        this.names = declarations.names();
        this.members = members;
        this.dryRuns = dryRuns;
        this.clock = clock;
    }

    @GetMapping("/v1/placements/{placement}")
    @Refuses(ProblemType.NOT_FOUND)
    @Operation(
            operationId = "placement",
            summary = "Reads the content of a placement for a member, in order of priority")
    PlacementContent placement(
            @Parameter(description = "Key of a declared placement.", example = "home.carousel") @PathVariable
                    String placement,
            @Parameter(description = "Id of the member who looks at it.") @RequestParam String memberId,
            @Parameter(
                            description =
                                    "Key of the declared channel where the member looks at it; left out for none.",
                            example = "app")
                    @RequestParam(required = false)
                    @Nullable String channel) {
        MemberId id = MemberCheck.id(memberId);
        if (names.find(Domain.PLACEMENTS, placement).isEmpty()) {
            throw Refusal.of(ProblemType.NOT_FOUND, ProblemText.of("notFound.placement", declared(Domain.PLACEMENTS)));
        }
        if (channel != null && names.find(Domain.CHANNELS, channel).isEmpty()) {
            throw Refusal.ofParameter(
                    ProblemType.INVALID_FIELD,
                    "channel",
                    ProblemText.of("undeclared", "channel", declared(Domain.CHANNELS)));
        }
        Action look = new Action(
                new ActionId("look"), null, id, clock.instant(), channel, null, Map.of(), List.of(placement));
        Member member = members.find(id).orElseGet(() -> Member.unknown(id));
        Decision decision = dryRuns.decide(look, member);
        return PlacementContent.of(placement, id, decision);
    }

    private String declared(Domain domain) {
        return names.in(domain).stream().map(Name::key).collect(Collectors.joining(", "));
    }
}
