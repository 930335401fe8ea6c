package dev.daka.service.api.holds;

import dev.daka.core.booking.Storage;
import dev.daka.core.journal.HoldHistory;
import dev.daka.core.journal.SubjectId;
import dev.daka.core.ledger.Hold;
import dev.daka.core.ledger.HoldsQuery;
import dev.daka.service.api.members.MemberCheck;
import dev.daka.service.platform.applications.Application;
import dev.daka.service.platform.problems.ProblemText;
import dev.daka.service.platform.problems.ProblemType;
import dev.daka.service.platform.problems.Refusal;
import dev.daka.service.platform.problems.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Endpoint where applications read the holds that they made. */
@RestController
@RequestMapping("/v1/members/{memberId}/holds")
@Tag(name = "holds")
class HoldLooksController {
    private static final int MOST = 200;

    private final Storage storage;
    private final Clock clock;

    HoldLooksController(Storage storage, Clock clock) {
        this.storage = storage;
        this.clock = clock;
    }

    /** A page of holds, newest first. */
    @Schema(name = "Holds")
    record Page(
            @Schema(description = "The holds, newest first.")
            List<HoldAnswer> items,

            @Schema(
                    description = "Value of cursor for the next page. Absent on the last page.",
                    example = "MjAyNi0xMC0wMVQwMDoxNTowMFogaC0x")
            @Nullable String nextCursor) {}

    @GetMapping
    @Operation(operationId = "holds", summary = "Lists the application's holds of a member's points, newest first")
    Page holds(
            @Parameter(hidden = true) @AuthenticationPrincipal Application application,
            @PathVariable String memberId,
            @Parameter(description = "Only holds in this state; left out for all.") @RequestParam(required = false)
                    Hold.@Nullable State state,
            @Parameter(
                            description = "Maximum number of entries, from 1 to 200.",
                            schema =
                                    @Schema(
                                            type = "integer",
                                            format = "int32",
                                            minimum = "1",
                                            maximum = "200",
                                            defaultValue = "50"))
                    @RequestParam(defaultValue = "50")
                    int limit,
            @Parameter(
                            description = "nextCursor of the previous page; left out for the first page.",
                            example = "MjAyNi0xMC0wMVQwMDoxNTowMFogaC0x")
                    @RequestParam(required = false)
                    @Nullable String cursor) {
        if (limit < 1 || limit > MOST) {
            throw Refusal.ofParameter(
                    ProblemType.INVALID_FIELD, "limit", ProblemText.of("limitOutOfRange", limit, MOST));
        }
        Instant now = clock.instant();
        List<Hold> found = storage.holds(new HoldsQuery(
                MemberCheck.id(memberId),
                application.name(),
                state,
                now,
                cursor == null ? null : HoldCursor.read(cursor),
                limit + 1));
        List<Hold> page = found.subList(0, Math.min(limit, found.size()));
        return new Page(
                page.stream().map(hold -> HoldAnswer.at(hold, now)).toList(),
                found.size() > limit ? HoldCursor.after(page.get(limit - 1)) : null);
    }

    @GetMapping("/{holdId}")
    @Refuses(ProblemType.NOT_FOUND)
    @Operation(operationId = "heldPoints", summary = "Reads the present state of a hold")
    HoldAnswer hold(
            @Parameter(hidden = true) @AuthenticationPrincipal Application application,
            @PathVariable String memberId,
            @PathVariable String holdId) {
        Hold.Key key = HoldsController.key(application, memberId, Refusal.idOfAddress(holdId, "holdId"));
        Hold hold = HoldHistory.of(storage.rows(key.member(), new SubjectId(key.application(), key.id())))
                .orElseThrow(() -> Refusal.notFound("hold"));
        return HoldAnswer.at(hold, clock.instant());
    }
}
