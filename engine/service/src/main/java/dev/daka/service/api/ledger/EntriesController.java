package dev.daka.service.api.ledger;

import dev.daka.core.action.MemberId;
import dev.daka.service.platform.problems.ProblemText;
import dev.daka.service.platform.problems.ProblemType;
import dev.daka.service.platform.problems.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Endpoint where applications read a member's ledger entries. */
@RestController
@Tag(name = "members")
class EntriesController {
    private static final int MOST = 200;

    private final Ledger ledger;

    EntriesController(Ledger ledger) {
        this.ledger = ledger;
    }

    @GetMapping("/v1/members/{memberId}/entries")
    @Operation(operationId = "entries", summary = "Lists a member's movements of points, newest first")
    Entries entries(
            @PathVariable String memberId,
            @Parameter(description = "nextCursor of the previous page; left out for the first page.")
                    @RequestParam(required = false)
                    @Nullable String cursor,
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
                    int limit) {
        MemberId member = new MemberId(Refusal.idOfAddress(memberId, "memberId"));
        if (limit < 1 || limit > MOST) {
            throw Refusal.ofParameter(
                    ProblemType.INVALID_FIELD, "limit", ProblemText.of("limitOutOfRange", limit, MOST));
        }
        List<Entry> found = ledger.entries(member, before(cursor), limit + 1);
        if (found.size() <= limit) {
            return new Entries(found, null);
        }
        List<Entry> page = found.subList(0, limit);
        return new Entries(page, page.get(limit - 1).id());
    }

    private static long before(@Nullable String cursor) {
        if (cursor == null) {
            return Long.MAX_VALUE;
        }
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException notACursor) {
            throw Refusal.ofParameter(ProblemType.INVALID_FIELD, "cursor", ProblemText.of("badCursor", "cursor"));
        }
    }
}
