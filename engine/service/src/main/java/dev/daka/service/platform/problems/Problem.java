package dev.daka.service.platform.problems;

import dev.daka.core.finding.Finding;
import dev.daka.core.workbook.write.Language;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem as RFC 9457 writes it. It says of the first fault what {@code errors} says of all.
 *
 * @param type      address that identifies the kind of problem and leads to a page about it
 * @param title     kind of problem, in words
 * @param status    the HTTP status
 * @param detail    what is wrong with this request
 * @param field     path of the field with the first error, such as {@code attributes.courseId}
 * @param cure      how to correct it
 * @param errors    all errors of the request, each with its place; absent if the problem has no place in the request
 * @param requestId id of the request, as in the header X-Request-Id and in the service's log
 * @param findings  findings in an uploaded workbook; absent for other requests
 */
@Schema(description = "A problem of RFC 9457. Its fields describe the first error; `errors` lists all errors.")
public record Problem(
        @Schema(example = "/problems/invalid-field", format = "uri-reference")
        String type,

        @Schema(example = "A field is invalid") String title,

        @Schema(example = "422", minimum = "400", maximum = "599")
        int status,

        @Schema(example = "limit is 500") @Nullable String detail,
        @Schema(example = "attributes.courseId") @Nullable String field,

        @Schema(example = "Send a number from 1 to 200") @Nullable String cure,

        @Nullable List<FieldError> errors,

        @Schema(example = "0197b3a2-6d0e-7c41-9f35-2b8c4a1e7d60") @Nullable String requestId,

        @Nullable List<Finding> findings) {
    /**
     * One error of a request.
     *
     * @param pointer   place of the error in the body, as a JSON Pointer of RFC 6901; absent if the error is outside of
     *                  the body
     * @param parameter name of the query parameter or header with the error; absent if the error is in the body
     * @param type      address that identifies the kind of error
     * @param detail    what is wrong at this place
     * @param cure      how to correct it
     */
    @Schema(name = "ProblemError")
    public record FieldError(
            @Schema(example = "/attributes/courseId") @Nullable String pointer,

            @Schema(example = "limit") @Nullable String parameter,

            @Schema(example = "/problems/invalid-field", format = "uri-reference")
            String type,

            @Schema(example = "limit is 500") String detail,

            @Schema(example = "Send a number from 1 to 200") @Nullable String cure) {}

    static Problem of(ProblemType type, Language language) {
        return new Problem(
                type.address(), language.of(type.title()), type.status().value(), null, null, null, null, null, null);
    }

    Problem told(
            @Nullable String what, @Nullable String path, @Nullable String correction, @Nullable List<FieldError> all) {
        return new Problem(type, title, status, what, path, correction, all, requestId, findings);
    }

    /** Same problem with another cure. */
    public Problem cure(String text) {
        return told(detail, field, text, errors);
    }

    public Problem requestId(@Nullable String id) {
        return new Problem(type, title, status, detail, field, cure, errors, id, findings);
    }

    Problem findings(List<Finding> all) {
        return new Problem(type, title, status, detail, field, cure, errors, requestId, List.copyOf(all));
    }
}
