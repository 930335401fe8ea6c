package dev.daka.service.platform.problems;

import dev.daka.core.finding.Finding;
import dev.daka.core.workbook.write.Language;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem as RFC 9457 writes it. It says of the first fault what {@code errors} says of all.
 *
 * @param type      address that names the kind of problem and leads to a page about it
 * @param title     the kind of problem in words
 * @param status    the HTTP status
 * @param detail    what is wrong with this request
 * @param field     the path of the field at fault, such as {@code attributes.courseId}
 * @param cure      what to do about it
 * @param errors    all that is wrong with the request, each at its place; absent if the problem lies in no single place
 * @param requestId id of the request, as in the header X-Request-Id and in the service's log
 * @param findings  what is wrong in an uploaded workbook, cell by cell; absent for other requests
 */
@Schema(description = "A problem of RFC 9457. It says of the first fault what errors says of all.")
public record Problem(
        @Schema(example = "/problems/invalid-field", format = "uri-reference")
        String type,

        @Schema(example = "A field is invalid") String title,

        @Schema(example = "422", minimum = "400", maximum = "599")
        int status,

        @Schema(example = "limit is 500") @Nullable String detail,
        @Schema(example = "attributes.courseId") @Nullable String field,

        @Schema(example = "Give a number from 1 to 200") @Nullable String cure,

        @Nullable List<FieldError> errors,

        @Schema(example = "0197b3a2-6d0e-7c41-9f35-2b8c4a1e7d60") @Nullable String requestId,

        @Nullable List<Finding> findings) {
    /**
     * One thing that is wrong.
     *
     * @param pointer   where in the body, as a JSON Pointer of RFC 6901; absent if the fault is in no part of the body
     * @param parameter which parameter of the address or header, if it is no part of the body
     * @param type      address that names the kind of fault
     * @param detail    what is wrong at this place
     * @param cure      what to do about it
     */
    @Schema(name = "ProblemError")
    public record FieldError(
            @Schema(example = "/attributes/courseId") @Nullable String pointer,

            @Schema(example = "limit") @Nullable String parameter,

            @Schema(example = "/problems/invalid-field", format = "uri-reference")
            String type,

            @Schema(example = "limit is 500") String detail,

            @Schema(example = "Give a number from 1 to 200") @Nullable String cure) {}

    static Problem of(ProblemType type, Language language) {
        return new Problem(
                type.address(), language.of(type.title()), type.status().value(), null, null, null, null, null, null);
    }

    Problem told(@Nullable String what, @Nullable String path, @Nullable String mend, @Nullable List<FieldError> all) {
        return new Problem(type, title, status, what, path, mend, all, requestId, findings);
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
