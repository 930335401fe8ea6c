package dev.daka.service.problems;

import dev.daka.service.database.DatabaseAway;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** Says of a failure what the caller may know of it. */
public final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private Problems() {}

    /** There is nothing where one JSON object was expected. */
    public static Problem noBody() {
        return ProblemType.MALFORMED_JSON
                .problem()
                .detail("The body is empty or cannot be read")
                .cure("Send one JSON object");
    }

    /** What nobody foresaw is logged under an id, and the caller gets the id only. */
    public static Problem of(Throwable failure) {
        if (failure instanceof Refusal refusal) {
            return refusal.problem();
        }
        if (failure instanceof JacksonException unreadable) {
            return UnreadableBody.problem(unreadable);
        }
        if (DatabaseAway.explains(failure)) {
            return ProblemType.DATABASE_UNAVAILABLE
                    .problem()
                    .cure("Send the same request again; nothing is booked twice");
        }
        String id = UUID.randomUUID().toString();
        LOG.error("Problem {}", id, failure);
        return ProblemType.INTERNAL.problem().id(id);
    }
}
