package dev.daka.service.apidocs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares answers with the API documents. The operation must declare the status, the media type and the type of a
 * problem, and the body must have the declared form and no other fields. Requests that match no operation are skipped.
 */
public final class DocumentedAnswers {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<Document> DOCUMENTS = List.of(
            new Document(Path.of("..", "docs", "openapi.json")),
            new Document(Path.of("..", "..", "admin-ui", "src", "api", "openapi.json")));

    private DocumentedAnswers() {}

    /** The parts of an answer. */
    public record Given(int status, String contentType, String body) {}

    /** Throws if the answer is not as documented. */
    public static void check(String method, String path, Given given) {
        List<String> faults = faults(method, path, given);
        if (!faults.isEmpty()) {
            String body = given.body();
            throw new AssertionError("%s %s answered %d, not as the API document says: %s%n%s"
                    .formatted(method, path, given.status(), faults, body.substring(0, Math.min(2000, body.length()))));
        }
    }

    static List<String> faults(String method, String path, Given given) {
        return DOCUMENTS.stream()
                .flatMap(document -> document.operation(method, path).stream())
                .findFirst()
                .map(operation -> operation.faults(given))
                .orElse(List.of());
    }

    private static final class Document {
        private final JsonNode paths;
        private final DocumentedSchemas schemas;

        Document(Path file) {
            JsonNode document = JSON.readTree(file.toFile());
            paths = document.path("paths");
            schemas = new DocumentedSchemas(document);
        }

        Optional<Operation> operation(String method, String path) {
            String[] parts = path.split("/", -1);
            return paths.propertyNames().stream()
                    .filter(template -> matches(template.split("/", -1), parts))
                    .min(Comparator.comparingLong(template -> template.chars()
                            .filter(character -> character == '{')
                            .count()))
                    .map(template -> paths.path(template).path(method.toLowerCase(Locale.ROOT)))
                    .filter(operation -> !operation.isMissingNode())
                    .map(operation -> new Operation(this, operation));
        }

        private static boolean matches(String[] template, String[] path) {
            if (template.length != path.length) {
                return false;
            }
            for (int i = 0; i < path.length; i++) {
                if (!template[i].equals(path[i]) && (path[i].isEmpty() || !template[i].startsWith("{"))) {
                    return false;
                }
            }
            return true;
        }
    }

    private record Operation(Document document, JsonNode declared) {
        List<String> faults(Given given) {
            JsonNode response = declared.path("responses").path(String.valueOf(given.status()));
            if (response.isMissingNode()) {
                return List.of("undeclared status");
            }
            JsonNode content = response.path("content");
            if (content.isEmpty()) {
                return given.body().isEmpty() ? List.of() : List.of("undeclared body");
            }
            if (given.contentType().isEmpty()) {
                return List.of("no Content-Type");
            }
            MediaType type = MediaType.parseMediaType(given.contentType());
            JsonNode media = content.path(type.getType() + "/" + type.getSubtype());
            return media.isMissingNode()
                    ? List.of("undeclared Content-Type " + type)
                    : faults(type.getSubtype(), media, given.body());
        }

        private List<String> faults(String subtype, JsonNode media, String body) {
            List<String> faults = new ArrayList<>();
            if (subtype.equals("x-ndjson")) {
                body.lines()
                        .filter(line -> !line.isBlank())
                        .forEach(line -> faults.addAll(document.schemas.faults(media.path("schema"), line)));
            } else if (subtype.endsWith("json")) {
                faults.addAll(document.schemas.faults(media.path("schema"), body));
            }
            if (subtype.equals("problem+json")) {
                String problem = JSON.readTree(body).path("type").asString("").replaceFirst(".*/", "");
                if (!media.path("examples").has(problem)) {
                    faults.add("undeclared problem " + problem);
                }
            }
            return faults;
        }
    }
}
