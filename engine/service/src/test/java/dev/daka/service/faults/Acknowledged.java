package dev.daka.service.faults;

import dev.daka.service.Answer;
import java.util.stream.StreamSupport;

/**
 * An action and the answer that finally acknowledged it.
 *
 * @param body   the body as it was posted; a repetition posts it again
 * @param moment time of the answer, by {@link System#nanoTime}
 */
public record Acknowledged(String actionId, String memberId, String body, Answer answer, long moment) {
    /** Number of granted effects of this type. */
    public long granted(String type) {
        return StreamSupport.stream(answer.json().path("effects").spliterator(), false)
                .filter(effect -> effect.path("type").asString("").equals(type))
                .count();
    }
}
