package dev.daka.service.platform.json;

import dev.daka.service.platform.problems.Fault;
import dev.daka.service.platform.problems.ProblemText;
import dev.daka.service.platform.problems.ProblemType;
import dev.daka.service.platform.problems.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * Query parameters and body that an API operation declares.
 *
 * @param parameters type of each query parameter by name
 * @param body       true if the operation takes a body, which must be JSON
 */
public record DeclaredRequest(Map<String, Class<?>> parameters, boolean body) {
    private static final Set<Class<?>> NUMBERS = Set.of(int.class, Integer.class, long.class, Long.class);
    private static final Pattern DIGITS = Pattern.compile("-?[0-9]{1,19}");

    /**
     * Refuses a query parameter that is not declared, is repeated, is empty or has the wrong form, and a body that is
     * not {@code application/json}.
     */
    public void check(HttpServletRequest request) {
        List<Fault> faults = faults(request.getQueryString());
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
        if (body && !isJson(request.getContentType())) {
            throw Refusal.of(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    ProblemText.of("wrongMediaType", MediaType.APPLICATION_JSON_VALUE));
        }
    }

    private List<Fault> faults(@Nullable String query) {
        if (query == null) {
            return List.of();
        }
        List<Fault> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String part : query.split("&", -1)) {
            if (part.isEmpty()) {
                continue;
            }
            int equals = part.indexOf('=');
            String name = decoded(equals < 0 ? part : part.substring(0, equals));
            String value = equals < 0 ? "" : decoded(part.substring(equals + 1));
            Class<?> type = parameters.get(name);
            if (type == null) {
                faults.add(Fault.ofParameter(ProblemType.UNKNOWN_PARAMETER, name, unknown(name)));
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

    /** Checks booleans and integers strictly, because Spring also accepts 1, on and TRUE for true, and 0x10 for 16. */
    private static boolean hasForm(String value, Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return value.equals("true") || value.equals("false");
        }
        return !NUMBERS.contains(type) || DIGITS.matcher(value).matches();
    }

    private ProblemText unknown(String name) {
        Set<String> known = parameters.keySet();
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

    /**
     * Accepts only application/json. Other JSON media types may have another meaning, and other languages are parsed
     * less strictly.
     */
    private static boolean isJson(@Nullable String contentType) {
        try {
            return contentType != null
                    && MediaType.parseMediaType(contentType).equalsTypeAndSubtype(MediaType.APPLICATION_JSON);
        } catch (InvalidMediaTypeException malformed) {
            return false;
        }
    }
}
