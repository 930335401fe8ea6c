package dev.daka.core.action;

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
}
