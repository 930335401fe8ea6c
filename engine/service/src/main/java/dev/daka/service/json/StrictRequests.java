package dev.daka.service.json;

import dev.daka.service.problems.Fault;
import dev.daka.service.problems.ProblemText;
import dev.daka.service.problems.ProblemType;
import dev.daka.service.problems.Refusal;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Holds each request of the API against what its operation declares: a query parameter that it does not know, in other case, twice
 * or without a value is refused, and so is a body that is not JSON. Otherwise {@code ?dryrun=true} would book.
 */
@Component
class StrictRequests implements HandlerInterceptor, WebMvcConfigurer {
    private static final Set<Class<?>> NUMBERS = Set.of(int.class, Integer.class, long.class, Long.class);
    private static final Pattern DIGITS = Pattern.compile("-?[0-9]{1,19}");

    private final DefaultParameterNameDiscoverer names = new DefaultParameterNameDiscoverer();
    private final Map<Method, Declared> declared = new ConcurrentHashMap<>();

    /** By name, the types of the query parameters; and whether there is a body. */
    private record Declared(Map<String, Class<?>> parameters, boolean body) {}

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/v1/**", "/admin/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws HttpMediaTypeNotSupportedException {
        if (request.getDispatcherType() == DispatcherType.REQUEST && handler instanceof HandlerMethod method) {
            Declared known = declared.computeIfAbsent(method.getMethod(), first -> declaredBy(method));
            List<Fault> faults = faults(request.getQueryString(), known.parameters());
            if (!faults.isEmpty()) {
                throw Refusal.of(faults);
            }
            if (known.body()) {
                requireJson(request.getContentType());
            }
        }
        return true;
    }

    private Declared declaredBy(HandlerMethod method) {
        Map<String, Class<?>> parameters = new TreeMap<>();
        Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .forEach(parameter -> parameters.put(nameOf(parameter), parameter.getParameterType()));
        boolean body = Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
        return new Declared(parameters, body);
    }

    private String nameOf(MethodParameter parameter) {
        RequestParam annotation = Objects.requireNonNull(parameter.getParameterAnnotation(RequestParam.class));
        if (!annotation.name().isEmpty()) {
            return annotation.name();
        }
        parameter.initParameterNameDiscovery(names);
        return Objects.requireNonNull(parameter.getParameterName());
    }

    private static List<Fault> faults(@Nullable String query, Map<String, Class<?>> known) {
        List<Fault> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String part : query == null ? new String[0] : query.split("&", -1)) {
            if (part.isEmpty()) {
                continue;
            }
            int equals = part.indexOf('=');
            String name = decoded(equals < 0 ? part : part.substring(0, equals));
            String value = equals < 0 ? "" : decoded(part.substring(equals + 1));
            Class<?> type = known.get(name);
            if (type == null) {
                faults.add(Fault.ofParameter(ProblemType.UNKNOWN_PARAMETER, name, unknown(name, known.keySet())));
            } else if (!seen.add(name)) {
                faults.add(
                        Fault.ofParameter(ProblemType.INVALID_FIELD, name, ProblemText.of("repeatedParameter", name)));
            } else if (value.isEmpty()) {
                faults.add(Fault.ofParameter(ProblemType.INVALID_FIELD, name, ProblemText.of("emptyParameter", name)));
            } else if (!hasForm(value, type)) {
                faults.add(Fault.ofParameter(ProblemType.INVALID_FIELD, name, ProblemText.ofForm(name, type)));
            }
        }
        return faults;
    }

    /** Spring takes 1, on and TRUE for true, and 0x10 for 16. */
    private static boolean hasForm(String value, Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return value.equals("true") || value.equals("false");
        }
        return !NUMBERS.contains(type) || DIGITS.matcher(value).matches();
    }

    private static ProblemText unknown(String name, Set<String> known) {
        if (known.isEmpty()) {
            return ProblemText.of("noParameters", name);
        }
        Optional<String> meant =
                known.stream().filter(one -> one.equalsIgnoreCase(name.strip())).findFirst();
        return meant.map(one -> ProblemText.of("miscasedParameter", name, one))
                .orElseGet(() -> ProblemText.of("unknownParameter", name, String.join(", ", known)));
    }

    private static String decoded(String text) {
        try {
            String decoded = URLDecoder.decode(text, StandardCharsets.UTF_8);
            if (decoded.indexOf('\uFFFD') < 0) {
                return decoded;
            }
        } catch (IllegalArgumentException broken) {
            throw Refusal.of(ProblemType.MALFORMED_REQUEST, ProblemText.of("malformedQuery"));
        }
        throw Refusal.of(ProblemType.MALFORMED_REQUEST, ProblemText.of("malformedQuery"));
    }

    /** Only application/json: another form of JSON may mean something else, and other languages are read less strictly. */
    private static void requireJson(@Nullable String contentType) throws HttpMediaTypeNotSupportedException {
        if (!isJson(contentType)) {
            throw new HttpMediaTypeNotSupportedException((MediaType) null, List.of(MediaType.APPLICATION_JSON));
        }
    }

    private static boolean isJson(@Nullable String contentType) {
        try {
            return contentType != null
                    && MediaType.parseMediaType(contentType).equalsTypeAndSubtype(MediaType.APPLICATION_JSON);
        } catch (InvalidMediaTypeException malformed) {
            return false;
        }
    }
}
