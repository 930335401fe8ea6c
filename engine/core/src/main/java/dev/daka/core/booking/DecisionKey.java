package dev.daka.core.booking;

import dev.daka.core.action.ActionId;
import dev.daka.core.action.MemberId;
import dev.daka.core.journal.SubjectId;
import java.util.Comparator;

/** The permanent key of a decision: the member, the application that posted the action, and the action's id. */
public record DecisionKey(MemberId member, String application, ActionId action) implements Comparable<DecisionKey> {
    private static final Comparator<DecisionKey> ORDER = Comparator.comparing(DecisionKey::member)
            .thenComparing(DecisionKey::application)
            .thenComparing(key -> key.action().value());

    /** The subject of the journal rows that belong to this decision. */
    public SubjectId subject() {
        return new SubjectId(application, action.value());
    }

    @Override
    public int compareTo(DecisionKey other) {
        return ORDER.compare(this, other);
    }
}
