package dev.daka.service.problems;

import org.springframework.http.HttpStatus;

/** Every kind of problem that the service answers with. The address of its type is stable. */
public enum ProblemType {
    MALFORMED_JSON("malformed-json", HttpStatus.BAD_REQUEST, "The body is not well-formed JSON"),
    MALFORMED_REQUEST("malformed-request", HttpStatus.BAD_REQUEST, "The request cannot be read"),
    MISSING_KEY("missing-key", HttpStatus.UNAUTHORIZED, "No API key was given"),
    UNKNOWN_KEY("unknown-key", HttpStatus.UNAUTHORIZED, "The API key is not known"),
    REVOKED_KEY("revoked-key", HttpStatus.UNAUTHORIZED, "The API key was revoked"),
    NOT_LOGGED_IN("not-logged-in", HttpStatus.UNAUTHORIZED, "Nobody is logged in"),
    FORBIDDEN("forbidden", HttpStatus.FORBIDDEN, "The request is not allowed"),
    NOT_FOUND("not-found", HttpStatus.NOT_FOUND, "There is nothing at this address"),
    METHOD_NOT_ALLOWED("method-not-allowed", HttpStatus.METHOD_NOT_ALLOWED, "The method is not allowed here"),
    BODY_TOO_LARGE("body-too-large", HttpStatus.CONTENT_TOO_LARGE, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(
            "unsupported-media-type", HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body's media type is not supported"),
    MISSING_FIELD("missing-field", HttpStatus.UNPROCESSABLE_CONTENT, "A field is missing"),
    INVALID_FIELD("invalid-field", HttpStatus.UNPROCESSABLE_CONTENT, "A field is invalid"),
    UNKNOWN_ACTION_TYPE("unknown-action-type", HttpStatus.UNPROCESSABLE_CONTENT, "The action type is not declared"),
    UNKNOWN_ATTRIBUTE("unknown-attribute", HttpStatus.UNPROCESSABLE_CONTENT, "The attribute is not declared"),
    OCCURRED_AT_OUTSIDE_WINDOW(
            "occurred-at-outside-window", HttpStatus.UNPROCESSABLE_CONTENT, "The action lies in the future"),
    ACTION_TOO_LATE("action-too-late", HttpStatus.UNPROCESSABLE_CONTENT, "The action arrived too late"),
    ACTION_ID_REUSED("action-id-reused", HttpStatus.UNPROCESSABLE_CONTENT, "The actionId was used for another action"),
    CANCELLATION_ID_REUSED(
            "cancellation-id-reused",
            HttpStatus.UNPROCESSABLE_CONTENT,
            "The cancellationId was used for another cancellation"),
    ACTION_NOT_FOUND("action-not-found", HttpStatus.NOT_FOUND, "There is no such action"),
    POINTS_SPENT("points-spent", HttpStatus.CONFLICT, "Points that are to be taken back were spent"),
    NOT_CANCELLABLE("not-cancellable", HttpStatus.CONFLICT, "The action cannot be cancelled"),
    NOT_ENOUGH_POINTS("not-enough-points", HttpStatus.CONFLICT, "The member has not as many points"),
    MEMBER_OWES("member-owes", HttpStatus.CONFLICT, "The member owes points"),
    HOLD_ID_REUSED("hold-id-reused", HttpStatus.UNPROCESSABLE_CONTENT, "The holdId was used for another hold"),
    HOLD_ENDED("hold-ended", HttpStatus.CONFLICT, "The hold ended otherwise"),
    PAYOUTS_FROZEN("payouts-frozen", HttpStatus.CONFLICT, "Nothing is paid out for now"),
    ANSWER_GONE("answer-gone", HttpStatus.GONE, "The answer is not kept any more"),
    INVALID_WORKBOOK("invalid-workbook", HttpStatus.UNPROCESSABLE_CONTENT, "The workbook has errors"),
    TOO_MANY_ATTEMPTS("too-many-attempts", HttpStatus.TOO_MANY_REQUESTS, "Too many failed attempts"),
    IN_PROGRESS("in-progress", HttpStatus.CONFLICT, "The same is under way"),
    BUSY("busy", HttpStatus.TOO_MANY_REQUESTS, "Too much is under way"),
    OVERLOADED("overloaded", HttpStatus.SERVICE_UNAVAILABLE, "The service has too much to do"),
    DATABASE_UNAVAILABLE("database-unavailable", HttpStatus.SERVICE_UNAVAILABLE, "The database does not answer"),
    INTERNAL("internal", HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong in the service");

    /** How long a caller waits for a database that is away, or for others to be done. */
    static final String RETRY_AFTER_SECONDS = "2";

    private static final String BASE = "https://daka.dev/problems/";

    private final String slug;
    private final HttpStatus status;
    private final String title;

    ProblemType(String slug, HttpStatus status, String title) {
        this.slug = slug;
        this.status = status;
        this.title = title;
    }

    /** The last part of the type's address, such as {@code unknown-key}. */
    public String slug() {
        return slug;
    }

    public HttpStatus status() {
        return status;
    }

    /** Whether the same request may be answered a little later. */
    boolean mayPass() {
        return this == BUSY || this == IN_PROGRESS || this == OVERLOADED || this == DATABASE_UNAVAILABLE;
    }

    /** The problem without anything that is particular to one occurrence. */
    public Problem problem() {
        return new Problem(BASE + slug, title, status.value(), null, null, null, null, null);
    }
}
