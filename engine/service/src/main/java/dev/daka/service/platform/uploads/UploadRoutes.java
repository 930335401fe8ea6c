package dev.daka.service.platform.uploads;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Routes whose controllers take multipart forms. On other routes such a form is an ordinary body of at most 64 KB. */
@Component
public class UploadRoutes {
    private final Supplier<List<RequestMappingInfo>> routes;

    UploadRoutes(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.routes = SingletonSupplier.of(() -> mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .filter(UploadRoutes::takesFiles)
                .toList());
    }

    private static boolean takesFiles(RequestMappingInfo route) {
        return route.getConsumesCondition().getConsumableMediaTypes().contains(MediaType.MULTIPART_FORM_DATA);
    }

    /** True if the request sends a multipart form to a route that takes files. */
    public boolean isOne(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/") && isTaken(request);
    }

    private boolean isTaken(HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(
                request.getRequestURI().substring(request.getContextPath().length()));
        return routes.get().stream()
                .anyMatch(route -> route.getMethodsCondition().getMethods().stream()
                                .anyMatch(method -> method.name().equals(request.getMethod()))
                        && route.getPathPatternsCondition() != null
                        && route.getPathPatternsCondition().getPatterns().stream()
                                .anyMatch(pattern -> pattern.matches(path)));
    }
}
