package dev.daka.core.action;

/** The caller's id of a member: 1 to 128 characters. */
public record MemberId(String value) implements Comparable<MemberId> {
    public MemberId {
        if (value.isBlank() || value.length() > 128) {
            throw new IllegalArgumentException("A memberId has 1 to 128 characters");
        }
    }

    @Override
    public int compareTo(MemberId other) {
        return value.compareTo(other.value);
    }
}
