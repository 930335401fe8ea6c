package dev.daka.core.journal;

import org.jspecify.annotations.Nullable;

/**
 * What rows are about: an action with its cancellations and releases, or a hold with its end.
 *
 * @param application whose it is
 * @param id          the application's own id of the action or hold
 */
public record SubjectId(String application, String id) implements Comparable<SubjectId> {
    @Override
    public int compareTo(SubjectId other) {
        int order = application.compareTo(other.application);
        return order == 0 ? id.compareTo(other.id) : order;
    }

    /** Not the record's own, which goes through method handles: a decision asks for many keys. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SubjectId key && id.equals(key.id) && application.equals(key.application);
    }

    @Override
    public int hashCode() {
        return 31 * id.hashCode() + application.hashCode();
    }
}
