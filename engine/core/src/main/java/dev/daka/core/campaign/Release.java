package dev.daka.core.campaign;

import org.jspecify.annotations.Nullable;

/**
 * When a member can spend what was granted; until then it is pending. With both, whichever comes first.
 *
 * @param afterDays   days after the day of the grant; 0 for none
 * @param confirmedBy the type of action that releases it, by naming the action it was granted for; null for none
 */
public record Release(int afterDays, @Nullable String confirmedBy) {
    /** It is never pending. */
    public static final Release AT_ONCE = new Release(0, null);

    public Release {
        if (afterDays < 0) {
            throw new IllegalArgumentException("Nothing is released before it is granted: " + afterDays);
        }
    }

    /** Whether it is pending first. */
    public boolean waits() {
        return afterDays > 0 || confirmedBy != null;
    }
}
