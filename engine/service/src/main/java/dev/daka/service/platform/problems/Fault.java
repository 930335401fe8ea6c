package dev.daka.service.platform.problems;

import dev.daka.core.vocabulary.Label;
import dev.daka.core.workbook.write.Language;
import org.jspecify.annotations.Nullable;

/**
 * One fault of a request.
 *
 * @param place place of the fault; null if the fault is not at a single place
 */
public record Fault(ProblemType type, @Nullable Place place, ProblemText text) {
    /**
     * Place of a fault in a request.
     *
     * @param field   readable path, such as {@code attributes.courseId}
     * @param pointer JSON Pointer of RFC 6901 into the body; null for a URL parameter or a header
     */
    public record Place(String field, @Nullable String pointer) {
        public static Place parameter(String name) {
            return new Place(name, null);
        }

        /**
         * Place of a body field. A key of {@code attributes} may contain dots, so everything after {@code attributes.}
         * is one step of the pointer. Other names contain no dots.
         */
        public static Place inBody(String field) {
            String attributes = "attributes.";
            int map = field.indexOf(attributes);
            boolean inMap = map == 0 || (map > 0 && field.charAt(map - 1) == '.');
            String before = inMap ? field.substring(0, map + attributes.length() - 1) : field;
            String pointer = "/" + before.replace('.', '/').replace("]", "").replace('[', '/');
            return new Place(
                    field, inMap ? pointer + "/" + escaped(field.substring(map + attributes.length())) : pointer);
        }

        /** Same place with a prefix before its pointer; used for a part of a larger body. */
        Place under(String prefix) {
            return pointer == null ? this : new Place(field, prefix + pointer);
        }

        static String escaped(String step) {
            return step.replace("~", "~0").replace("/", "~1");
        }
    }

    public static Fault inBody(ProblemType type, String field, ProblemText text) {
        return new Fault(type, Place.inBody(field), text);
    }

    public static Fault ofParameter(ProblemType type, String name, ProblemText text) {
        return new Fault(type, Place.parameter(name), text);
    }

    Fault under(String prefix) {
        return place == null ? this : new Fault(type, place.under(prefix), text);
    }

    Problem.FieldError told(Language language) {
        Label cure = text.cure();
        return new Problem.FieldError(
                place == null ? null : place.pointer(),
                place != null && place.pointer() == null ? place.field() : null,
                type.address(),
                language.of(text.detail()),
                cure == null ? null : language.of(cure));
    }
}
