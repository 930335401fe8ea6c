package dev.daka.service.actions;

import dev.daka.service.applications.Admission;
import dev.daka.service.applications.Application;
import dev.daka.service.problems.Languages;
import dev.daka.service.problems.ProblemWriter;
import dev.daka.service.problems.Problems;
import dev.daka.service.problems.UnreadableBodies;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers the ordinary {@code POST /v1/actions} where it comes in. Whatever is not ordinary, such as a query, another media type or
 * a body of unknown length, goes on to {@link ActionsController}, which answers the same: it costs each request the filters, the
 * search for a controller and, since the answer comes from another thread, most of that a second time.
 */
final class DirectPosts extends HttpFilter {
    static final String PATH = "/v1/actions";

    private static final Logger LOG = LoggerFactory.getLogger(DirectPosts.class);

    /** What is longer is refused, in words that are not written here. */
    private static final int MOST_BYTES = 64 * 1024;

    private static final Set<String> JSON_TYPES = Set.of(
            MediaType.APPLICATION_JSON_VALUE, "application/json;charset=utf-8", "application/json; charset=utf-8");

    /** What Spring Security adds to all other answers. */
    private static final List<Header> HEADERS = List.of(
            new Header("X-Content-Type-Options", "nosniff"),
            new Header("X-XSS-Protection", "0"),
            new Header("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate"),
            new Header("Pragma", "no-cache"),
            new Header("Expires", "0"),
            new Header("X-Frame-Options", "DENY"));

    private record Header(String name, String value) {}

    private final transient Admission admission;
    private final transient AnswerAction answers;
    private final transient ObjectReader bodies;
    private final transient UnreadableBodies unreadableBodies;
    private final transient ProblemWriter problems;
    private final transient PostMeters meters;

    DirectPosts(
            Admission admission,
            AnswerAction answers,
            JsonMapper json,
            UnreadableBodies unreadableBodies,
            ProblemWriter problems,
            PostMeters meters) {
        this.admission = admission;
        this.answers = answers;
        this.bodies = json.readerFor(ActionBody.class);
        this.unreadableBodies = unreadableBodies;
        this.problems = problems;
        this.meters = meters;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!isOrdinary(request)) {
            chain.doFilter(request, response);
            return;
        }
        long start = System.nanoTime();
        HEADERS.forEach(header -> response.setHeader(header.name, header.value));
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000 ; includeSubDomains");
        }
        Optional<Application> application = admission.of(request, response);
        if (application.isEmpty()) {
            meters.answered(response.getStatus(), start);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(request.getContentLength());
        AsyncContext answering = request.startAsync();
        // Whoever waits is answered within the patience of the booking, or sent away: no second clock is needed.
        answering.setTimeout(0);
        // Nobody waits here: the thread that has the answer sends it.
        CompletableFuture<Answered> unused = answer(application.get(), body).whenComplete((answered, failure) -> {
            try {
                write(answered, failure, request, response);
            } catch (IOException | IllegalStateException hungUp) {
                LOG.debug("The caller hung up", hungUp);
            } finally {
                meters.answered(response.getStatus(), start);
                answering.complete();
            }
        });
    }

    private static boolean isOrdinary(HttpServletRequest request) {
        int length = request.getContentLength();
        String type = request.getContentType();
        return request.getDispatcherType() == DispatcherType.REQUEST
                && request.getMethod().equals("POST")
                && request.getQueryString() == null
                && length > 0
                && length <= MOST_BYTES
                && type != null
                && JSON_TYPES.contains(type)
                && request.getRequestURI().equals(request.getContextPath() + PATH);
    }

    private CompletableFuture<Answered> answer(Application application, byte[] body) {
        try {
            ActionBody read = bodies.readValue(body);
            if (read == null) {
                return CompletableFuture.failedFuture(Problems.noBody());
            }
            return answers.of(application.name(), read.posted());
        } catch (JacksonException unreadable) {
            return CompletableFuture.failedFuture(unreadableBodies.refusal(unreadable, body, ActionBody.class));
        } catch (RuntimeException | Error failure) {
            // The request is under way by now: whatever it is, it is told like what goes wrong later.
            return CompletableFuture.failedFuture(failure);
        }
    }

    private void write(
            @Nullable Answered answered,
            @Nullable Throwable failure,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (answered != null) {
            write(answered, response);
        } else if (failure != null) {
            problems.write(causeOf(failure), Languages.of(request), response);
        }
    }

    private static void write(Answered answered, HttpServletResponse response) throws IOException {
        byte[] bytes = answered.response().getBytes(StandardCharsets.UTF_8);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        if (answered.replayed()) {
            response.setHeader(ActionsController.REPLAYED, "true");
        }
        answered.changedState().ifPresent(state -> response.setHeader(Answered.STATE_HEADER, state));
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static Throwable causeOf(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
