package dev.daka.service.platform.problems;

import dev.daka.core.workbook.write.Language;
import dev.daka.service.platform.database.DatabaseUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Says of a failure what the caller may know of it. */
public final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private Problems() {}

    /** There is nothing where one JSON object was expected. */
    public static Refusal noBody() {
        return Refusal.of(ProblemType.MALFORMED_JSON, ProblemText.of("noBody"));
    }

    /** In the language of the request under way. */
    public static Problem of(Throwable failure) {
        return of(failure, Languages.current());
    }

    /** What nobody foresaw is logged under the request's id, and the caller gets the id only. */
    public static Problem of(Throwable failure, Language language) {
        if (failure instanceof Refusal refusal) {
            return refusal.problem(language);
        }
        if (DatabaseUnavailable.explains(failure)) {
            return Refusal.of(ProblemType.DATABASE_UNAVAILABLE, ProblemText.of("databaseAway"))
                    .problem(language);
        }
        LOG.error("Something unforeseen", failure);
        return ProblemType.INTERNAL.problem(language).requestId(MDC.get(RequestIds.LOGGED));
    }
}
