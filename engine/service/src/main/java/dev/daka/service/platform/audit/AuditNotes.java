package dev.daka.service.platform.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Details that a controller adds to the audit entry of its request, beyond the variables of the path. Never a secret.
 */
public final class AuditNotes {
    private static final String DETAILS = AuditNotes.class.getName() + ".details";
    private static final String WHO = AuditNotes.class.getName() + ".who";

    private AuditNotes() {}

    public static void add(String name, Object value) {
        RequestAttributes request = RequestContextHolder.currentRequestAttributes();
        Map<String, String> details = new TreeMap<>();
        if (request.getAttribute(DETAILS, RequestAttributes.SCOPE_REQUEST) instanceof Map<?, ?> before) {
            before.forEach((key, said) -> details.put(key.toString(), said.toString()));
        }
        details.put(name, value.toString());
        request.setAttribute(DETAILS, details, RequestAttributes.SCOPE_REQUEST);
    }

    /** Names the operator of a login request, which has no session yet. */
    public static void who(String username) {
        RequestContextHolder.currentRequestAttributes().setAttribute(WHO, username, RequestAttributes.SCOPE_REQUEST);
    }

    static Map<String, String> details(HttpServletRequest request) {
        Map<String, String> details = new TreeMap<>();
        if (request.getAttribute(DETAILS) instanceof Map<?, ?> added) {
            added.forEach((key, said) -> details.put(key.toString(), said.toString()));
        }
        return details;
    }

    static @Nullable String who(HttpServletRequest request) {
        return request.getAttribute(WHO) instanceof String who ? who : null;
    }
}
