package dev.daka.service.faults;

import dev.daka.service.Answer;
import java.util.stream.StreamSupport;

/**
 * What a caller posted and what it was told in the end.
 *
 * @param body   as it was posted, and is posted again by whoever asks again
 * @param moment of {@link System#nanoTime}
 */
public record Acknowledged(String actionId, String memberId, String body, Answer answer, long moment) {
    /** How many effects of the type were granted. */
    public long granted(String type) {
        return StreamSupport.stream(answer.json().path("effects").spliterator(), false)
                .filter(effect -> effect.path("type").asString("").equals(type))
                .count();
    }
}
