package dev.daka.service.problems;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;

/** The one place where exceptions become answers. */
@RestControllerAdvice
class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Problem> refused(Refusal refusal) {
        return refusal.type().mayPass() ? answerLater(refusal.problem()) : answer(refusal.problem());
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreadable(HttpMessageNotReadableException unreadable) {
        Optional<Refusal> refusal = cause(unreadable, Refusal.class);
        if (refusal.isPresent()) {
            return answer(refusal.get().problem());
        }
        Optional<JacksonException> json = cause(unreadable, JacksonException.class);
        if (json.isPresent()) {
            return answer(UnreadableBody.problem(json.get()));
        }
        return answer(Problems.noBody());
    }

    @ExceptionHandler
    ResponseEntity<Problem> wrongMediaType(HttpMediaTypeNotSupportedException wrong) {
        return answer(ProblemType.UNSUPPORTED_MEDIA_TYPE
                .problem()
                .cure("Send Content-Type: " + MediaType.toString(wrong.getSupportedMediaTypes())));
    }

    @ExceptionHandler
    ResponseEntity<Problem> wrongMethod(HttpRequestMethodNotSupportedException wrong) {
        HttpHeaders headers = new HttpHeaders();
        if (wrong.getSupportedHttpMethods() != null) {
            headers.setAllow(wrong.getSupportedHttpMethods());
        }
        String allowed = String.join(
                ", ", headers.getAllow().stream().map(HttpMethod::name).sorted().toList());
        Problem problem = ProblemType.METHOD_NOT_ALLOWED.problem().cure("Allowed here: " + allowed);
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    @ExceptionHandler
    ResponseEntity<Problem> nothingThere(NoResourceFoundException nothing) {
        return answer(ProblemType.NOT_FOUND.problem());
    }

    @ExceptionHandler
    ResponseEntity<Problem> missing(MissingServletRequestParameterException missing) {
        return answer(ProblemType.MISSING_FIELD
                .problem()
                .field(missing.getParameterName())
                .detail(missing.getParameterName() + " is missing")
                .cure("Add ?" + missing.getParameterName() + "=… to the address"));
    }

    @ExceptionHandler
    ResponseEntity<Problem> missing(MissingServletRequestPartException missing) {
        return answer(ProblemType.MISSING_FIELD
                .problem()
                .field(missing.getRequestPartName())
                .detail("The part " + missing.getRequestPartName() + " is missing"));
    }

    @ExceptionHandler
    ResponseEntity<Problem> wrongType(MethodArgumentTypeMismatchException wrong) {
        return answer(ProblemType.INVALID_FIELD
                .problem()
                .field(wrong.getName())
                .detail(wrong.getName() + " has the wrong type"));
    }

    @ExceptionHandler
    ResponseEntity<Problem> tooLarge(MaxUploadSizeExceededException tooLarge) {
        return answer(ProblemType.BODY_TOO_LARGE.problem());
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreadable(MultipartException unreadable) {
        return answer(ProblemType.MALFORMED_REQUEST.problem().detail("The uploaded file cannot be read"));
    }

    /** The caller hung up; there is nobody to answer. */
    @ExceptionHandler
    void hungUp(AsyncRequestNotUsableException hungUp) {
        LOG.debug("The caller hung up", hungUp);
    }

    @ExceptionHandler
    ResponseEntity<Problem> unforeseen(Exception unforeseen) {
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
                .body(problem);
    }

    private static ResponseEntity<Problem> answerLater(Problem problem) {
        return ResponseEntity.status(problem.status())
                .header(HttpHeaders.RETRY_AFTER, ProblemType.RETRY_AFTER_SECONDS)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
