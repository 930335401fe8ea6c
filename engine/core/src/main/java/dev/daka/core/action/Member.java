package dev.daka.core.action;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a member.
 *
 * @param id           who
 * @param tier         key of a declared tier
 * @param segments     keys of the segments the member is in
 * @param registeredOn local date of registration
 * @param attributes   what else the applications keep here; rules do not look at it
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

    /** A member of whom nothing is known yet. */
    public static Member unknown(MemberId id) {
        return new Member(id, null, Set.of(), null, Map.of());
    }
}
