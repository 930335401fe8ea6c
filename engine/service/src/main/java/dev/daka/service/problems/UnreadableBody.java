package dev.daka.service.problems;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says of a body which could not be bound where it is wrong. */
final class UnreadableBody {
    private UnreadableBody() {}

    static Problem problem(JacksonException failure) {
        if (failure instanceof StreamReadException broken) {
            Problem problem = ProblemType.MALFORMED_JSON.problem().detail(where(broken.getLocation()));
            JsonParser parser = broken.processor();
            String near = parser == null ? "" : path(parser.streamReadContext());
            return near.isEmpty() ? problem : problem.field(near);
        }
        String field = path(failure.getPath());
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return ProblemType.INVALID_FIELD
                    .problem()
                    .field(field)
                    .detail("There is no field " + unknown.getPropertyName() + " here")
                    .cure("Leave it out");
        }
        if (field.isEmpty()) {
            return ProblemType.MALFORMED_JSON.problem().cure("Send one JSON object");
        }
        if (failure instanceof InvalidNullException) {
            return ProblemType.INVALID_FIELD
                    .problem()
                    .field(field)
                    .detail(field + " is null")
                    .cure("Leave it out, or give it a value");
        }
        Problem problem =
                ProblemType.INVALID_FIELD.problem().field(field).detail(field + " has the wrong type or form");
        return failure instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null
                ? problem.cure(expected(mismatch.getTargetType()))
                : problem;
    }

    private static String where(TokenStreamLocation location) {
        return "It cannot be read on from line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static String expected(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String" -> "It is a text";
            case "BigDecimal", "int", "Integer", "long", "Long" -> "It is a number";
            case "boolean", "Boolean" -> "It is true or false";
            case "OffsetDateTime", "Instant" -> "It is a time with offset, such as 2026-10-01T08:00:00+08:00";
            case "LocalDate" -> "It is a date, such as 2026-10-01";
            case "List", "ArrayList", "Set" -> "It is a list";
            default -> "It is an object";
        };
    }

    /** Where the reader stood, such as {@code attributes.courseId}. */
    private static String path(@Nullable TokenStreamContext place) {
        if (place == null || place.inRoot()) {
            return "";
        }
        String above = path(place.getParent());
        if (place.inArray()) {
            return above + "[" + Math.max(place.getCurrentIndex(), 0) + "]";
        }
        String name = place.currentName();
        if (name == null) {
            return above;
        }
        return above.isEmpty() ? name : above + "." + name;
    }

    private static String path(List<JacksonException.Reference> references) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : references) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }
}
