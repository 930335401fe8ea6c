package dev.daka.service.platform.audit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.WebUtils;

/**
 * Records each request to the admin API other than GET, HEAD and OPTIONS in the audit trail, whether it succeeded or
 * not.
 */
@Configuration
class AuditedRequests implements WebMvcConfigurer, HandlerInterceptor {
    private static final String WHO = AuditedRequests.class.getName() + ".who";
    private static final Set<String> LOOKS = Set.of("GET", "HEAD", "OPTIONS");
    private static final int MOST_ADDRESSES = 10_000;

    private final AuditTrail trail;

    /**
     * Addresses whose 429 response was recorded within the last minute. Further ones are not recorded, so that a caller
     * cannot fill the trail.
     */
    private final Cache<String, Boolean> refused = Caffeine.newBuilder()
            .maximumSize(MOST_ADDRESSES)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    AuditedRequests(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/admin/api/**");
    }

    /** Notes the operator before the request is handled, because a logout ends the session. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.setAttribute(WHO, name(request.getUserPrincipal()));
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (LOOKS.contains(request.getMethod()) || !(handler instanceof HandlerMethod method)) {
            return;
        }
        int status = failure == null ? response.getStatus() : HttpStatus.INTERNAL_SERVER_ERROR.value();
        String address = request.getRemoteAddr();
        if (status == HttpStatus.TOO_MANY_REQUESTS.value() && refused.asMap().putIfAbsent(address, true) != null) {
            return;
        }
        trail.add(new AuditTrail.AuditedOperation(who(request), name(method), status, address, details(request)));
    }

    private static @Nullable String who(HttpServletRequest request) {
        if (request.getAttribute(WHO) instanceof String loggedIn) {
            return loggedIn;
        }
        return AuditNotes.who(request);
    }

    private static @Nullable String name(@Nullable Principal principal) {
        return principal == null ? null : principal.getName();
    }

    private static String name(HandlerMethod method) {
        Operation operation = method.getMethodAnnotation(Operation.class);
        return operation == null || operation.operationId().isEmpty()
                ? method.getMethod().getName()
                : operation.operationId();
    }

    private static Map<String, String> details(HttpServletRequest request) {
        Map<String, String> details = AuditNotes.details(request);
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables) {
            variables.forEach((name, value) -> details.put(name.toString(), value.toString()));
        }
        MultipartHttpServletRequest upload = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (upload != null) {
            details.put(
                    "files",
                    upload.getMultiFileMap().values().stream()
                            .flatMap(files -> files.stream())
                            .map(file -> file.getOriginalFilename() + " (" + file.getSize() + " bytes)")
                            .collect(Collectors.joining(", ")));
        }
        return details;
    }
}
