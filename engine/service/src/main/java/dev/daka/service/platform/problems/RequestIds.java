package dev.daka.service.platform.problems;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Gives every request an id, before anything else looks at it: the caller's, if it sends a well-formed one, or a new one. Answers
 * carry it in {@code X-Request-Id}, problems in {@code requestId} and log lines as {@code requestId}.
 */
public final class RequestIds extends ValveBase {
    public static final String HEADER = "X-Request-Id";

    /** Its name in the log. */
    public static final String LOGGED = "requestId";

    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._~:+/=@-]{1,128}");

    RequestIds() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        String id = request.getAttribute(LOGGED) instanceof String known ? known : idOf(request.getHeader(HEADER));
        request.setAttribute(LOGGED, id);
        response.setHeader(HEADER, id);
        MDC.put(LOGGED, id);
        try {
            getNext().invoke(request, response);
        } finally {
            MDC.remove(LOGGED);
        }
    }

    private static String idOf(@Nullable String sent) {
        return sent != null && WELL_FORMED.matcher(sent).matches() ? sent : generated();
    }

    /** Ids need not be unguessable, and a secure random would be asked once per request. */
    private static String generated() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
