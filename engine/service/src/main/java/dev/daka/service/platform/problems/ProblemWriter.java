package dev.daka.service.platform.problems;

import dev.daka.core.workbook.write.Language;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes problem responses outside of controllers, for example in filters. */
@Component
public class ProblemWriter {
    private final JsonMapper json;

    ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    /** Writes the problem of a failure, as controllers would answer it. Can be called on any thread. */
    public void write(Throwable failure, Language language, HttpServletResponse response) throws IOException {
        if (failure instanceof Refusal refusal && refusal.type().isTemporary()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, ProblemType.RETRY_AFTER_SECONDS);
        }
        MDC.put(RequestIds.LOGGED, response.getHeader(RequestIds.HEADER));
        try {
            write(Problems.of(failure, language), response);
        } finally {
            MDC.remove(RequestIds.LOGGED);
        }
    }

    public void write(Problem problem, HttpServletResponse response) throws IOException {
        response.setStatus(problem.status());
        if (problem.status() == ProblemType.DATABASE_UNAVAILABLE.status().value()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, ProblemType.RETRY_AFTER_SECONDS);
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream()
                .write(json.writeValueAsBytes(problem.requestId(response.getHeader(RequestIds.HEADER))));
    }
}
