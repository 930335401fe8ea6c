package dev.daka.core.action;

import org.jspecify.annotations.Nullable;

/** An application's id of a member, as {@link IdRule} allows. */
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

    /**
     * Written by hand because the generated method of a record goes through method handles, and each decision looks up
     * many keys.
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MemberId key && value.equals(key.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }
}
