package dev.daka.service.apidocs;

import dev.daka.core.action.IdRule;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/**
 * Describes the parameters that have the same meaning in every operation. Operations describe their other parameters
 * themselves.
 */
final class SharedParameters implements OperationCustomizer {
    private static final Map<String, Shared> IDS = Map.of(
            "memberId", new Shared("Id of the member.", "m-1"),
            "actionId", new Shared("The caller's id of the action.", "a-1"),
            "holdId", new Shared("The caller's id of the hold.", "h-1"));

    private record Shared(String description, String example) {
        void describe(Parameter parameter) {
            if (parameter.getDescription() == null) {
                parameter.setDescription(description);
            }
            if (parameter.getExample() == null) {
                parameter.setExample(example);
            }
            Schema<?> schema = parameter.getSchema();
            schema.setPattern(IdRule.PATTERN);
            schema.setMinLength(1);
            schema.setMaxLength(IdRule.LONGEST);
        }
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        Stream.ofNullable(operation.getParameters())
                .flatMap(List::stream)
                .filter(parameter -> IDS.containsKey(parameter.getName()))
                .forEach(parameter ->
                        Objects.requireNonNull(IDS.get(parameter.getName())).describe(parameter));
        return operation;
    }
}
