package dev.daka.service.ledger;

import dev.daka.core.action.ActionCheck;
import dev.daka.core.action.MemberId;
import dev.daka.service.problems.ProblemType;
import dev.daka.service.problems.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A member's movements of points. */
@RestController
@Tag(name = "members")
class EntriesController {
    private static final int MOST = 200;

    private final Ledger ledger;

    EntriesController(Ledger ledger) {
        this.ledger = ledger;
    }

    @GetMapping("/v1/members/{memberId}/entries")
    @Operation(operationId = "entries", summary = "A member's movements of points, the newest first")
    Entries entries(
            @PathVariable String memberId,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "50") int limit) {
        if (memberId.isBlank() || memberId.length() > ActionCheck.LONGEST_ID) {
            throw Refusal.of(
                    ProblemType.INVALID_FIELD,
                    "memberId",
                    "memberId has 1 to " + ActionCheck.LONGEST_ID + " characters",
                    "Send the id that the actions were posted with");
        }
        if (limit < 1 || limit > MOST) {
            throw Refusal.of(ProblemType.INVALID_FIELD, "limit", "limit is " + limit, "From 1 to " + MOST);
        }
        List<Entry> found = ledger.entries(new MemberId(memberId), cursor(before), limit + 1);
        if (found.size() <= limit) {
            return new Entries(found, null);
        }
        List<Entry> page = found.subList(0, limit);
        return new Entries(page, page.get(limit - 1).id());
    }

    private static long cursor(@Nullable String before) {
        if (before == null) {
            return Long.MAX_VALUE;
        }
        try {
            return Long.parseLong(before);
        } catch (NumberFormatException notACursor) {
            throw Refusal.of(ProblemType.INVALID_FIELD, "before", "before is not a cursor", "Send what next said");
        }
    }
}
