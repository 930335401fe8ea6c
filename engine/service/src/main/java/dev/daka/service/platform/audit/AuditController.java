package dev.daka.service.platform.audit;

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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** API by which operators read the audit trail. */
@RestController
@Tag(name = "audit")
class AuditController {
    private static final int MOST = 200;

    private final AuditTrail trail;

    AuditController(AuditTrail trail) {
        this.trail = trail;
    }

    /**
     * A page of the audit trail, newest entries first.
     *
     * @param entries the entries, newest first
     * @param next    value of {@code before} for the next page; absent on the last page
     */
    @Schema(name = "AuditPage")
    record Page(List<AuditEntry> entries, @Nullable String next) {}

    @GetMapping("/admin/api/audit")
    @Operation(
            operationId = "audit",
            summary = "Lists what operators did or tried to do, including logins, newest first")
    Page audit(
            @Parameter(description = "next of the previous page; left out for the first page.")
                    @RequestParam(required = false)
                    @Nullable Long before,
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
        if (limit < 1 || limit > MOST) {
            throw Refusal.of(ProblemType.INVALID_FIELD, "limit", ProblemText.of("auditLimit", limit, MOST));
        }
        List<AuditEntry> found = trail.before(before == null ? Long.MAX_VALUE : before, limit + 1);
        if (found.size() <= limit) {
            return new Page(found, null);
        }
        return new Page(found.subList(0, limit), found.get(limit - 1).id());
    }
}
