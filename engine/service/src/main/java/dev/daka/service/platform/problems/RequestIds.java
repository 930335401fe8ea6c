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
 * Gives every request an id, before any other processing: the caller's own id if it is well-formed, otherwise a new
 * one. Responses carry the id in {@code X-Request-Id}, problems in {@code requestId}, and log lines as
 * {@code requestId}.
 */
public final class RequestIds extends ValveBase {
    public static final String HEADER = "X-Request-Id";

    /** Name of the id in the log. */
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

    /** Generates an id. A fast random generator suffices, because ids may be guessable. */
    private static String generated() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
