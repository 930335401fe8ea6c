package dev.daka.core.action;

import org.jspecify.annotations.Nullable;

/** The caller's id of a member: see {@link IdRule}. */
public record MemberId(String value) implements Comparable<MemberId> {
    public MemberId {
        if (!IdRule.accepts(value)) {
            throw new IllegalArgumentException("Not an id");
        }
    }

    @Override
    public int compareTo(MemberId other) {
        return value.compareTo(other.value);
    }

    /** Not the record's own, which goes through method handles: a decision asks for many keys. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MemberId key && value.equals(key.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }
}
