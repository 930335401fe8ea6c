package dev.daka.service.platform.problems;

import dev.daka.core.workbook.write.Language;
import dev.daka.service.platform.database.DatabaseUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Converts failures to problems. Internal details stay in the log. */
public final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private Problems() {}

    /** Refusal of a request without the expected JSON object as its body. */
    public static Refusal noBody() {
        return Refusal.of(ProblemType.MALFORMED_JSON, ProblemText.of("noBody"));
    }

    /** Problem of a failure, in the language of the current request. */
    public static Problem of(Throwable failure) {
        return of(failure, Languages.current());
    }

    /**
     * Problem of a failure. An unexpected failure is logged with the request's id, and the caller gets only this id.
     */
    public static Problem of(Throwable failure, Language language) {
        if (failure instanceof Refusal refusal) {
            return refusal.problem(language);
        }
        if (DatabaseUnavailable.explains(failure)) {
            return Refusal.of(ProblemType.DATABASE_UNAVAILABLE, ProblemText.of("databaseUnavailable"))
                    .problem(language);
        }
        LOG.error("Unexpected failure of a request", failure);
        return ProblemType.INTERNAL.problem(language).requestId(MDC.get(RequestIds.LOGGED));
    }
}
