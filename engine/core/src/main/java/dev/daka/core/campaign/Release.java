package dev.daka.core.campaign;

import org.jspecify.annotations.Nullable;

/**
 * When granted points become available. Until then they are pending. If both parts are given, the earlier one
 * applies.
 *
 * @param afterDays   days after the day of the grant; 0 if the points do not wait for a number of days
 * @param confirmedBy key of the action type that releases the points by naming the action that earned them; null if
 *     none does
 */
public record Release(int afterDays, @Nullable String confirmedBy) {
    /** The points are available at once. */
    public static final Release AT_ONCE = new Release(0, null);

    public Release {
        if (afterDays < 0) {
            throw new IllegalArgumentException("Nothing is released before it is granted: " + afterDays);
        }
    }

    /** True if the points are pending first. */
    public boolean waits() {
        return afterDays > 0 || confirmedBy != null;
    }
}
