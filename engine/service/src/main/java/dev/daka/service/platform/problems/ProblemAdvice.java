package dev.daka.service.platform.problems;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springdoc.api.OpenApiResourceNotFoundException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;

/** Converts exceptions of controllers to problem responses. */
@RestControllerAdvice
class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final UnreadableBodies bodies;

    ProblemAdvice(UnreadableBodies bodies) {
        this.bodies = bodies;
    }

    @ExceptionHandler
    ResponseEntity<Problem> refused(Refusal refusal) {
        return refusal.type().mayPass() ? answerLater(refusal.problem()) : answer(refusal.problem());
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreadable(HttpMessageNotReadableException unreadable, HttpServletRequest request) {
        Optional<Refusal> refusal = cause(unreadable, Refusal.class);
        if (refusal.isPresent()) {
            return answer(refusal.get().problem());
        }
        Optional<JacksonException> json = cause(unreadable, JacksonException.class);
        return answer(json.map(failure -> bodies.refusal(failure, request))
                .orElseGet(Problems::noBody)
                .problem());
    }

    @ExceptionHandler
    ResponseEntity<Problem> wrongMediaType(HttpMediaTypeException wrong) {
        String supported = wrong.getSupportedMediaTypes().isEmpty()
                ? MediaType.APPLICATION_JSON_VALUE
                : MediaType.toString(wrong.getSupportedMediaTypes());
        return answer(Refusal.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, ProblemText.of("wrongMediaType", supported))
                .problem());
    }

    @ExceptionHandler
    ResponseEntity<Problem> malformedMediaType(InvalidMediaTypeException malformed) {
        return answer(Refusal.of(
                        ProblemType.UNSUPPORTED_MEDIA_TYPE,
                        ProblemText.of("wrongMediaType", MediaType.APPLICATION_JSON_VALUE))
                .problem());
    }

    @ExceptionHandler
    ResponseEntity<Problem> wrongMethod(HttpRequestMethodNotSupportedException wrong) {
        HttpHeaders headers = new HttpHeaders();
        if (wrong.getSupportedHttpMethods() != null) {
            headers.setAllow(wrong.getSupportedHttpMethods());
        }
        String allowed =
                headers.getAllow().stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", "));
        Problem problem = Refusal.of(
                        ProblemType.METHOD_NOT_ALLOWED, ProblemText.of("wrongMethod", wrong.getMethod(), allowed))
                .problem();
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(logged(problem));
    }

    /** Unknown address: API callers get a problem, browsers an HTML page. */
    @ExceptionHandler
    ResponseEntity<?> nothingThere(NoResourceFoundException nothing, HttpServletRequest request) {
        if (HtmlPage.isWanted(request)) {
            return ResponseEntity.status(HttpStatus.NOT_FOUND)
                    .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                    .body(HtmlPage.notFound(Languages.of(request)).getBytes(StandardCharsets.UTF_8));
        }
        return answer(ProblemType.NOT_FOUND.problem());
    }

    /** Unknown OpenAPI document: there are only two. */
    @ExceptionHandler
    ResponseEntity<Problem> nothingThere(OpenApiResourceNotFoundException nothing) {
        return answer(ProblemType.NOT_FOUND.problem());
    }

    @ExceptionHandler
    ResponseEntity<Problem> missing(MissingServletRequestParameterException missing) {
        String name = missing.getParameterName();
        return answer(Refusal.ofParameter(ProblemType.MISSING_FIELD, name, ProblemText.of("parameterMissing", name))
                .problem());
    }

    @ExceptionHandler
    ResponseEntity<Problem> missing(MissingServletRequestPartException missing) {
        String name = missing.getRequestPartName();
        return answer(Refusal.ofParameter(ProblemType.MISSING_FIELD, name, ProblemText.of("partMissing", name))
                .problem());
    }

    @ExceptionHandler
    ResponseEntity<Problem> missing(ServletRequestBindingException missing) {
        return answer(ProblemType.MALFORMED_REQUEST.problem());
    }

    @ExceptionHandler
    ResponseEntity<Problem> wrongType(MethodArgumentTypeMismatchException wrong) {
        Class<?> type = wrong.getRequiredType();
        ProblemText text = ProblemText.ofForm(wrong.getName(), type == null ? String.class : type);
        return answer(Refusal.ofParameter(ProblemType.INVALID_FIELD, wrong.getName(), text)
                .problem());
    }

    @ExceptionHandler
    ResponseEntity<Problem> tooLarge(MaxUploadSizeExceededException tooLarge) {
        return answer(ProblemType.BODY_TOO_LARGE.problem());
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreadable(MultipartException unreadable) {
        return answer(Refusal.of(ProblemType.MALFORMED_REQUEST, ProblemText.of("unreadableUpload"))
                .problem());
    }

    /** The caller has disconnected, so no response is written. */
    @ExceptionHandler
    void hungUp(AsyncRequestNotUsableException hungUp) {
        LOG.debug("The caller closed the connection", hungUp);
    }

    @ExceptionHandler
    @Nullable ResponseEntity<Problem> unforeseen(Exception unforeseen) {
        Optional<AsyncRequestNotUsableException> hungUp = cause(unforeseen, AsyncRequestNotUsableException.class);
        if (hungUp.isPresent()) {
            hungUp(hungUp.get());
            return null;
        }
        Problem problem = Problems.of(unforeseen);
        return problem.status() == HttpStatus.SERVICE_UNAVAILABLE.value() ? answerLater(problem) : answer(problem);
    }

    private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    private static ResponseEntity<Problem> answer(Problem problem) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(logged(problem));
    }

    private static ResponseEntity<Problem> answerLater(Problem problem) {
        return ResponseEntity.status(problem.status())
                .header(HttpHeaders.RETRY_AFTER, ProblemType.RETRY_AFTER_SECONDS)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(logged(problem));
    }

    private static Problem logged(Problem problem) {
        return problem.requestId(MDC.get(RequestIds.LOGGED));
    }
}
