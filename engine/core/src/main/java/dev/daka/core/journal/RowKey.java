package dev.daka.core.journal;

import dev.daka.core.action.MemberId;

/**
 * The key of a row. Each key is written once.
 *
 * @param member  member to whom it happened
 * @param kind    what happened
 * @param subject action or hold that the row is about; its application is empty if the row was due by time
 * @param name    distinguishes rows of the same kind about one subject: the id of the cancellation, of the confirming
 *                action, or the {@code seq} of the settlement; otherwise empty
 */
public record RowKey(MemberId member, Kind kind, SubjectId subject, String name) {
    /** What happened to a member. */
    public enum Kind {
        /** An action was decided, or was cancelled before it arrived. */
        ACTION,
        /** An action was cancelled, wholly or in part. */
        CANCELLATION,
        /** Another action confirmed this action, so that its points can be spent. */
        RELEASE,
        /** Points were set aside. */
        HOLD,
        /** A hold was redeemed or released, or expired. */
        HOLD_END,
        /** Points were released or expired by time. */
        SETTLEMENT
    }

    public static RowKey of(MemberId member, Kind kind, SubjectId subject) {
        return new RowKey(member, kind, subject, "");
    }
}
