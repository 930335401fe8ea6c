package dev.daka.core.booking;

import dev.daka.core.action.ActionId;
import dev.daka.core.action.MemberId;
import dev.daka.core.journal.SubjectId;
import java.util.Comparator;

/** What an answer is stored under, for good: an application's action of a member. */
public record DecisionKey(MemberId member, String application, ActionId action) implements Comparable<DecisionKey> {
    private static final Comparator<DecisionKey> ORDER = Comparator.comparing(DecisionKey::member)
            .thenComparing(DecisionKey::application)
            .thenComparing(key -> key.action().value());

    /** What its rows are about. */
    public SubjectId subject() {
        return new SubjectId(application, action.value());
    }

    @Override
    public int compareTo(DecisionKey other) {
        return ORDER.compare(this, other);
    }
}
