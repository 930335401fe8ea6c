package dev.daka.service.api.actions;

import dev.daka.service.booking.ActionResponse;
import dev.daka.service.platform.applications.Application;
import dev.daka.service.platform.json.DeclaredRequest;
import dev.daka.service.platform.problems.Languages;
import dev.daka.service.platform.problems.ProblemText;
import dev.daka.service.platform.problems.ProblemType;
import dev.daka.service.platform.problems.ProblemWriter;
import dev.daka.service.platform.problems.Problems;
import dev.daka.service.platform.problems.Refusal;
import dev.daka.service.platform.problems.Refuses;
import dev.daka.service.platform.problems.UnreadableBodies;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.ServletRegistration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.ServerHttpObservationFilter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers every request to {@code /v1/actions}. It is a servlet because almost all requests come here, and Spring MVC
 * would add about 20 µs to each. The annotations of {@link #post} only describe the API document, because Tomcat routes
 * this path to the servlet and not to Spring MVC.
 */
@RestController
@ServletRegistration(urlMappings = ActionsServlet.PATH)
@Tag(name = "actions")
final class ActionsServlet extends HttpServlet {
    static final String PATH = "/v1/actions";

    private static final Logger LOG = LoggerFactory.getLogger(ActionsServlet.class);
    private static final String DRY_RUN = "dryRun";
    private static final String REPLAYED = "Idempotent-Replayed";
    private static final DeclaredRequest DECLARED = new DeclaredRequest(Map.of(DRY_RUN, boolean.class), true);

    private final transient PostAction answers;
    private final transient ObjectReader bodies;
    private final transient UnreadableBodies unreadableBodies;
    private final transient ProblemWriter problems;

    ActionsServlet(PostAction answers, JsonMapper json, UnreadableBodies unreadableBodies, ProblemWriter problems) {
        this.answers = answers;
        this.bodies = json.readerFor(ActionBody.class);
        this.unreadableBodies = unreadableBodies;
        this.problems = problems;
    }

    @PostMapping(PATH)
    @Refuses({
        ProblemType.UNKNOWN_ACTION_TYPE,
        ProblemType.UNKNOWN_ATTRIBUTE,
        ProblemType.OCCURRED_AT_OUTSIDE_WINDOW,
        ProblemType.ACTION_TOO_LATE,
        ProblemType.ACTION_ID_REUSED,
        ProblemType.ANSWER_GONE,
        ProblemType.IN_PROGRESS
    })
    @Operation(
            operationId = "postAction",
            summary = "Decides an action and books what the member earned",
            description = "The application that posts an action, its memberId and its actionId identify it: the same"
                    + " actionId of another member is another action. The same action may be posted any number of"
                    + " times: it is booked once and gets the same answer, byte for byte, with the header"
                    + " Idempotent-Replayed. If it was cancelled in the meantime, the header Action-State says so. With"
                    + " dryRun nothing is booked.")
    @ApiResponse(
            responseCode = "200",
            description = "The decision",
            headers = {
                @Header(
                        name = REPLAYED,
                        description = "Present with the value true if the answer was given before",
                        schema = @Schema(type = "boolean")),
                @Header(
                        name = ActionResponse.STATE_HEADER,
                        description = "Present if the action was cancelled after it got this answer",
                        schema =
                                @Schema(
                                        type = "string",
                                        allowableValues = {"partlyCancelled", "cancelled"}))
            },
            content = @Content(schema = @Schema(implementation = DecisionAnswer.class)))
    CompletableFuture<ActionResponse> post(
            @Parameter(hidden = true) Application application,
            @Parameter(description = "true decides without booking anything.")
                    @RequestParam(name = DRY_RUN, defaultValue = "false")
                    boolean dryRun,
            @RequestBody ActionBody body) {
        return dryRun
                ? CompletableFuture.completedFuture(answers.dryRun(application.name(), body.posted()))
                : answers.of(application.name(), body.posted());
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ServerHttpObservationFilter.findObservationContext(request)
                .ifPresent(observed -> observed.setPathPattern(PATH));
        if (request.getMethod().equals(HttpMethod.POST.name())) {
            doPost(request, response);
        } else if (request.getMethod().equals(HttpMethod.OPTIONS.name())) {
            doOptions(request, response);
        } else {
            response.setHeader(HttpHeaders.ALLOW, HttpMethod.POST.name());
            ProblemText text = ProblemText.of("wrongMethod", request.getMethod(), HttpMethod.POST);
            problems.write(Refusal.of(ProblemType.METHOD_NOT_ALLOWED, text), Languages.of(request), response);
        }
    }

    @Override
    protected void doOptions(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.ALLOW, HttpMethod.POST + "," + HttpMethod.OPTIONS);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        CompletableFuture<ActionResponse> answer = answer(request);
        AsyncContext answering = request.startAsync();
        // Booking has its own time limit, after which it refuses the action.
        answering.setTimeout(0);
        // The thread that completes the answer also writes it, so that no other thread has to wait or be woken.
        CompletableFuture<ActionResponse> unused = answer.whenComplete((answered, failure) -> {
            try {
                write(answered, failure, request, response);
            } catch (IOException | IllegalStateException hungUp) {
                LOG.debug("The caller closed the connection", hungUp);
            } finally {
                answering.complete();
            }
        });
    }

    /** The answer. The future fails with any exception that is thrown while the request is read. */
    private CompletableFuture<ActionResponse> answer(HttpServletRequest request) {
        try {
            DECLARED.check(request);
            boolean dryRun = request.getQueryString() != null && Boolean.parseBoolean(request.getParameter(DRY_RUN));
            return post(caller(), dryRun, body(request.getInputStream().readAllBytes()));
        } catch (IOException | RuntimeException | Error failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    private static Application caller() {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        if (caller != null && caller.getPrincipal() instanceof Application application) {
            return application;
        }
        throw new IllegalStateException("The request was not authenticated");
    }

    private ActionBody body(byte[] bytes) {
        try {
            ActionBody body = bytes.length == 0 ? null : bodies.readValue(bytes);
            if (body == null) {
                throw Problems.noBody();
            }
            return body;
        } catch (JacksonException unreadable) {
            throw unreadableBodies.refusal(unreadable, bytes, ActionBody.class);
        }
    }

    private void write(
            @Nullable ActionResponse answered,
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

    private static void write(ActionResponse answered, HttpServletResponse response) throws IOException {
        byte[] bytes = answered.response().getBytes(StandardCharsets.UTF_8);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        if (answered.replayed()) {
            response.setHeader(REPLAYED, "true");
        }
        answered.changedState().ifPresent(state -> response.setHeader(ActionResponse.STATE_HEADER, state));
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static Throwable causeOf(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
