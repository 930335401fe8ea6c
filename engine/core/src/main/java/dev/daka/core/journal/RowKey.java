package dev.daka.core.journal;

import dev.daka.core.action.MemberId;

/**
 * What a row is known by: it is written once.
 *
 * @param subject of which it tells; with an empty application where time did something
 * @param name    which of several that kind has about one subject: the id of the cancellation, or of the action that confirmed; otherwise
 *                empty
 */
public record RowKey(MemberId member, Kind kind, SubjectId subject, String name) {
    /** What can happen to a member. */
    public enum Kind {
        /** An action was decided, or cancelled before it came. */
        ACTION,
        /** An action was taken back, wholly or in part. */
        CANCELLATION,
        /** Another action confirmed this one, so that its points can be spent. */
        RELEASE,
        /** Points were set aside. */
        HOLD,
        /** They were redeemed or put back. */
        HOLD_END,
        /** Time released points, ended holds or took what was not spent. */
        SETTLEMENT
    }

    public static RowKey of(MemberId member, Kind kind, SubjectId subject) {
        return new RowKey(member, kind, subject, "");
    }
}
