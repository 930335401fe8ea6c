package dev.daka.service.apidocs;

import static dev.daka.service.platform.problems.ProblemType.BODY_TOO_LARGE;
import static dev.daka.service.platform.problems.ProblemType.BODY_TOO_SLOW;
import static dev.daka.service.platform.problems.ProblemType.DATABASE_UNAVAILABLE;
import static dev.daka.service.platform.problems.ProblemType.FORBIDDEN;
import static dev.daka.service.platform.problems.ProblemType.INTERNAL;
import static dev.daka.service.platform.problems.ProblemType.INVALID_FIELD;
import static dev.daka.service.platform.problems.ProblemType.MALFORMED_JSON;
import static dev.daka.service.platform.problems.ProblemType.MALFORMED_REQUEST;
import static dev.daka.service.platform.problems.ProblemType.MISSING_FIELD;
import static dev.daka.service.platform.problems.ProblemType.MISSING_KEY;
import static dev.daka.service.platform.problems.ProblemType.NOT_LOGGED_IN;
import static dev.daka.service.platform.problems.ProblemType.OVERLOADED;
import static dev.daka.service.platform.problems.ProblemType.RATE_LIMITED;
import static dev.daka.service.platform.problems.ProblemType.REVOKED_KEY;
import static dev.daka.service.platform.problems.ProblemType.UNKNOWN_KEY;
import static dev.daka.service.platform.problems.ProblemType.UNKNOWN_PARAMETER;
import static dev.daka.service.platform.problems.ProblemType.UNSUPPORTED_MEDIA_TYPE;

import dev.daka.core.workbook.write.Language;
import dev.daka.service.platform.problems.Problem;
import dev.daka.service.platform.problems.ProblemType;
import dev.daka.service.platform.problems.Refuses;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;

/** Declares the problems that each operation may answer with, one response per status. */
final class DeclaredProblems implements OperationCustomizer {
    /** Problems that every operation may answer with. */
    private static final Set<ProblemType> OF_ANY =
            EnumSet.of(MALFORMED_REQUEST, UNKNOWN_PARAMETER, INTERNAL, OVERLOADED, DATABASE_UNAVAILABLE);

    private static final Set<ProblemType> OF_BODIES = EnumSet.of(
            UNSUPPORTED_MEDIA_TYPE, MALFORMED_JSON, BODY_TOO_SLOW, BODY_TOO_LARGE, MISSING_FIELD, INVALID_FIELD);
    static final DeclaredProblems OF_APPLICATIONS = new DeclaredProblems(
            EnumSet.of(MISSING_KEY, UNKNOWN_KEY, REVOKED_KEY, RATE_LIMITED), EnumSet.noneOf(ProblemType.class));
    static final DeclaredProblems OF_OPERATORS = new DeclaredProblems(EnumSet.of(NOT_LOGGED_IN), EnumSet.of(FORBIDDEN));

    private final Set<ProblemType> ofCallers;
    private final Set<ProblemType> ofChanges;

    /**
     * @param ofCallers problems of authentication and rate limits, which are checked before the request itself
     * @param ofChanges problems of such checks in requests that change something
     */
    private DeclaredProblems(Set<ProblemType> ofCallers, Set<ProblemType> ofChanges) {
        this.ofCallers = ofCallers;
        this.ofChanges = ofChanges;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        Map<HttpStatus, List<ProblemType>> byStatus = problemsOf(operation, method).stream()
                .sorted(Comparator.naturalOrder())
                .collect(Collectors.groupingBy(ProblemType::status, TreeMap::new, Collectors.toList()));
        byStatus.forEach((status, types) ->
                operation.getResponses().addApiResponse(String.valueOf(status.value()), response(types)));
        return operation;
    }

    private Set<ProblemType> problemsOf(Operation operation, HandlerMethod method) {
        Set<ProblemType> types = EnumSet.copyOf(OF_ANY);
        types.addAll(ofCallers);
        if (CsrfHeader.isChange(method)) {
            types.addAll(ofChanges);
        }
        if (operation.getRequestBody() != null) {
            types.addAll(OF_BODIES);
        }
        if (operation.getParameters() != null && !operation.getParameters().isEmpty()) {
            types.add(INVALID_FIELD);
            if (operation.getParameters().stream().anyMatch(DeclaredProblems::mayBeMissing)) {
                types.add(MISSING_FIELD);
            }
        }
        Refuses refuses = method.getMethodAnnotation(Refuses.class);
        if (refuses != null) {
            types.addAll(List.of(refuses.value()));
        }
        return types;
    }

    private static boolean mayBeMissing(Parameter parameter) {
        return Boolean.TRUE.equals(parameter.getRequired()) && !"path".equals(parameter.getIn());
    }

    private static ApiResponse response(List<ProblemType> types) {
        Map<String, Example> examples = new LinkedHashMap<>();
        List<String> titles = new ArrayList<>();
        for (ProblemType type : types) {
            Problem problem = type.problem(Language.EN);
            titles.add("`" + type.slug() + "`: " + problem.title() + ".");
            examples.put(
                    type.slug(),
                    new Example()
                            .summary(problem.title())
                            .value(Map.of(
                                    "type", problem.type(), "title", problem.title(), "status", problem.status())));
        }
        MediaType problem = new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"));
        problem.setExamples(examples);
        return new ApiResponse()
                .description(String.join("\n\n", titles))
                .content(new Content().addMediaType("application/problem+json", problem));
    }

    /**
     * Adds the schema of problems. Springdoc does not add it, because no controller returns a problem as its result.
     */
    static void addSchemaTo(OpenAPI document) {
        ModelConverters.getInstance(true).readAll(Problem.class).forEach(document.getComponents()::addSchemas);
    }
}
