package dev.daka.service.apidocs;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/** Declares the X-XSRF-TOKEN header, which is required in every operator request that changes something. */
final class CsrfHeader implements OperationCustomizer {
    private static final List<RequestMethod> READING =
            List.of(RequestMethod.GET, RequestMethod.HEAD, RequestMethod.OPTIONS, RequestMethod.TRACE);

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        if (isChange(method)) {
            operation.addParametersItem(new Parameter()
                    .in("header")
                    .name("X-XSRF-TOKEN")
                    .required(true)
                    .description("The value of the cookie XSRF-TOKEN.")
                    .schema(new StringSchema()));
        }
        return operation;
    }

    static boolean isChange(HandlerMethod method) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), RequestMapping.class);
        return mapping != null && Arrays.stream(mapping.method()).anyMatch(one -> !READING.contains(one));
    }
}
