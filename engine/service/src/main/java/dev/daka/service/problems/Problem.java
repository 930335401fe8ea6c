package dev.daka.service.problems;

import dev.daka.core.finding.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem as RFC 9457 writes it.
 *
 * @param type   address that names the kind of problem
 * @param title  the kind in words
 * @param status of HTTP
 * @param detail what is wrong this time
 * @param field  the path of the field at fault, such as {@code attributes.courseId}
 * @param cure   what to do
 * @param id     of the service's log line, for problems of its own
 * @param findings what is wrong in an uploaded workbook, cell by cell
 */
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String field,
        @Nullable String cure,
        @Nullable String id,
        @Nullable List<Finding> findings) {

    public Problem detail(String text) {
        return new Problem(type, title, status, text, field, cure, id, findings);
    }

    public Problem field(String path) {
        return new Problem(type, title, status, detail, path, cure, id, findings);
    }

    public Problem cure(String text) {
        return new Problem(type, title, status, detail, field, text, id, findings);
    }

    public Problem id(String name) {
        return new Problem(type, title, status, detail, field, cure, name, findings);
    }

    public Problem findings(List<Finding> all) {
        return new Problem(type, title, status, detail, field, cure, id, List.copyOf(all));
    }
}
