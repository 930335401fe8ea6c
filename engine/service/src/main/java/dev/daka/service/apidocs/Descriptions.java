package dev.daka.service.apidocs;

import com.github.therapi.runtimejavadoc.ClassJavadoc;
import com.github.therapi.runtimejavadoc.Comment;
import com.github.therapi.runtimejavadoc.CommentFormatter;
import com.github.therapi.runtimejavadoc.ParamJavadoc;
import com.github.therapi.runtimejavadoc.RuntimeJavadoc;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Describes schemas with the Javadoc of the records that they are generated from. Code after "such as" in a description
 * becomes the property's example: "name of the sheet, such as {@code Tasks}" gives Tasks.
 */
final class Descriptions {
    private static final CommentFormatter TEXT = new CommentFormatter();

    private static final Pattern EXAMPLE = Pattern.compile("such as `([^`]+)`");

    private Descriptions() {}

    static void describe(Schema<?> model, Class<?> type) {
        ClassJavadoc docs = RuntimeJavadoc.getJavadoc(type);
        if (model.getDescription() == null) {
            model.setDescription(sentence(docs.getComment()));
        }
        if (model.getProperties() != null) {
            docs.getRecordComponents().forEach(component -> describe(model, component));
        }
    }

    private static void describe(Schema<?> model, ParamJavadoc component) {
        Schema<?> property = model.getProperties().get(component.getName());
        if (property != null && property.getDescription() == null) {
            property.setDescription(sentence(component.getComment()));
        }
        if (property != null && property.getExample() == null && isText(property)) {
            Matcher example = EXAMPLE.matcher(String.valueOf(property.getDescription()));
            if (example.find()) {
                property.setExample(example.group(1));
            }
        }
    }

    private static boolean isText(Schema<?> property) {
        return "string".equals(property.getType())
                || (property.getTypes() != null && property.getTypes().contains("string"));
    }

    /** Formats a Javadoc comment as Markdown that starts with a capital letter. */
    private static String sentence(Comment comment) {
        String text = TEXT.format(comment)
                .replaceAll("</?code>", "`")
                .replaceAll("\\s+", " ")
                .strip();
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
