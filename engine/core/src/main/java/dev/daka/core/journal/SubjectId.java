package dev.daka.core.journal;

import org.jspecify.annotations.Nullable;

/**
 * Identifies what journal rows are about: an action with its cancellations and releases, or a hold with its end.
 *
 * @param application application that posted the action or requested the hold
 * @param id          the application's own id of the action or hold
 */
public record SubjectId(String application, String id) implements Comparable<SubjectId> {
    @Override
    public int compareTo(SubjectId other) {
        int order = application.compareTo(other.application);
        return order == 0 ? id.compareTo(other.id) : order;
    }

    /**
     * Written by hand because the generated method of a record goes through method handles, and each decision looks up
     * many keys.
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SubjectId key && id.equals(key.id) && application.equals(key.application);
    }

    @Override
    public int hashCode() {
        return 31 * id.hashCode() + application.hashCode();
    }
}
