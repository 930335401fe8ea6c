package dev.daka.service.platform.problems;

import dev.daka.core.vocabulary.Label;
import dev.daka.core.workbook.write.Language;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/**
 * All problem types of the API. Each has a stable address, which leads to a page of the service. Its texts are in
 * {@code texts_zh.properties} and {@code texts_en.properties}: title, meaning, example and cure.
 */
public enum ProblemType {
    MALFORMED_JSON(HttpStatus.BAD_REQUEST),
    MALFORMED_REQUEST(HttpStatus.BAD_REQUEST),
    MISSING_KEY(HttpStatus.UNAUTHORIZED),
    UNKNOWN_KEY(HttpStatus.UNAUTHORIZED),
    REVOKED_KEY(HttpStatus.UNAUTHORIZED),
    NOT_LOGGED_IN(HttpStatus.UNAUTHORIZED),
    FORBIDDEN(HttpStatus.FORBIDDEN),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    BODY_TOO_SLOW(HttpStatus.REQUEST_TIMEOUT),
    BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    MISSING_FIELD(HttpStatus.UNPROCESSABLE_CONTENT),
    INVALID_FIELD(HttpStatus.UNPROCESSABLE_CONTENT),
    UNKNOWN_PARAMETER(HttpStatus.UNPROCESSABLE_CONTENT),
    UNKNOWN_ACTION_TYPE(HttpStatus.UNPROCESSABLE_CONTENT),
    UNKNOWN_ATTRIBUTE(HttpStatus.UNPROCESSABLE_CONTENT),
    OCCURRED_AT_OUTSIDE_WINDOW(HttpStatus.UNPROCESSABLE_CONTENT),
    ACTION_TOO_LATE(HttpStatus.UNPROCESSABLE_CONTENT),
    ACTION_ID_REUSED(HttpStatus.UNPROCESSABLE_CONTENT),
    CANCELLATION_ID_REUSED(HttpStatus.UNPROCESSABLE_CONTENT),
    ACTION_NOT_FOUND(HttpStatus.NOT_FOUND),
    POINTS_SPENT(HttpStatus.CONFLICT),
    NOT_CANCELLABLE(HttpStatus.CONFLICT),
    NOT_ENOUGH_POINTS(HttpStatus.CONFLICT),
    MEMBER_OWES(HttpStatus.CONFLICT),
    HOLD_ID_REUSED(HttpStatus.UNPROCESSABLE_CONTENT),
    HOLD_ENDED(HttpStatus.CONFLICT),
    PAYOUTS_FROZEN(HttpStatus.CONFLICT),
    ANSWER_GONE(HttpStatus.GONE),
    INVALID_WORKBOOK(HttpStatus.UNPROCESSABLE_CONTENT),
    TOO_MANY_ATTEMPTS(HttpStatus.TOO_MANY_REQUESTS),
    RATE_LIMITED(HttpStatus.TOO_MANY_REQUESTS),
    IN_PROGRESS(HttpStatus.CONFLICT),
    BUSY(HttpStatus.TOO_MANY_REQUESTS),
    OVERLOADED(HttpStatus.SERVICE_UNAVAILABLE),
    DATABASE_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR);

    /** Value of Retry-After, in seconds, if the database is unavailable or the service is busy. */
    static final String RETRY_AFTER_SECONDS = "2";

    static final String PAGES = "/problems";

    private final HttpStatus status;

    ProblemType(HttpStatus status) {
        this.status = status;
    }

    public HttpStatus status() {
        return status;
    }

    /** Name of the type in addresses, such as {@code invalid-field}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<ProblemType> find(String slug) {
        return Arrays.stream(values()).filter(type -> type.slug().equals(slug)).findFirst();
    }

    /** Address of the type's page, such as {@code /problems/invalid-field}. */
    public String address() {
        return PAGES + "/" + slug();
    }

    Label title() {
        return text("title");
    }

    /**
     * Text of the type.
     *
     * @param part {@code title}, {@code meaning}, {@code example} or {@code cure}
     */
    Label text(String part) {
        return Texts.label(slug() + "." + part);
    }

    /** True if the same request may succeed a little later. */
    boolean isTemporary() {
        return switch (this) {
            case BUSY, RATE_LIMITED, IN_PROGRESS, OVERLOADED, DATABASE_UNAVAILABLE -> true;
            default -> false;
        };
    }

    /** Problem of this type without details of one occurrence, in the language of the current request. */
    public Problem problem() {
        return problem(Languages.current());
    }

    public Problem problem(Language language) {
        return Problem.of(this, language);
    }
}
