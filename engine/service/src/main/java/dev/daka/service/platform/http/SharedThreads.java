package dev.daka.service.platform.http;

import dev.daka.service.platform.problems.Languages;
import dev.daka.service.platform.problems.ProblemText;
import dev.daka.service.platform.problems.ProblemType;
import dev.daka.service.platform.problems.ProblemWriter;
import dev.daka.service.platform.problems.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpHeaders;

/**
 * Divides Tomcat's threads. Of 200 threads, pages and the admin API use at most 100 at a time, and together with the
 * applications' API at most 180. The other 20 remain for health checks. The limit of 100 also keeps responses that a
 * browser reads slowly from blocking actions. Each connection serves one health check only, so that unread responses
 * cannot fill these threads.
 */
final class SharedThreads extends HttpFilter {
    private static final String HEALTH = "/actuator/health";
    private static final String APPLICATIONS = "/v1/";

    private final transient ProblemWriter problems;
    private final transient Semaphore all;
    private final transient Semaphore pages;

    SharedThreads(int threads, ProblemWriter problems) {
        this.problems = problems;
        this.all = new Semaphore(Math.max(1, threads * 9 / 10));
        this.pages = new Semaphore(Math.max(1, threads / 2));
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        if (path.startsWith(HEALTH)) {
            response.setHeader(HttpHeaders.CONNECTION, "close");
            chain.doFilter(request, response);
        } else if (path.startsWith(APPLICATIONS)) {
            share(all, request, response, chain);
        } else {
            share(pages, request, response, (wrapped, answer) -> share(all, wrapped, answer, chain));
        }
    }

    private void share(Semaphore threads, ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!threads.tryAcquire()) {
            // Closes the connection. Otherwise its next requests would be refused one by one, and unread responses
            // would block this thread.
            ((HttpServletResponse) response).setHeader(HttpHeaders.CONNECTION, "close");
            problems.write(
                    Refusal.of(ProblemType.OVERLOADED, ProblemText.of("threadsBusy")),
                    Languages.of((HttpServletRequest) request),
                    (HttpServletResponse) response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            threads.release();
        }
    }
}
