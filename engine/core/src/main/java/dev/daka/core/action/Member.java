package dev.daka.core.action;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A member's profile.
 *
 * @param id           id of the member
 * @param tier         key of a declared tier; null if unknown
 * @param segments     keys of the segments that the member is in
 * @param registeredOn local date of registration; null if unknown
 * @param attributes   other values that applications store; rules do not read them
 */
public record Member(
        MemberId id,
        @Nullable String tier,
        Set<String> segments,
        @Nullable LocalDate registeredOn,
        Map<String, String> attributes) {
    public Member {
        segments = Set.copyOf(segments);
        attributes = Map.copyOf(attributes);
    }

    /** An empty profile. */
    public static Member unknown(MemberId id) {
        return new Member(id, null, Set.of(), null, Map.of());
    }
}
