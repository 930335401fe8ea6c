package dev.daka.core.ledger;

import dev.daka.core.action.ActionId;
import dev.daka.core.campaign.Currency;
import dev.daka.core.campaign.CurrencyKey;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Points that were granted to be released later.
 *
 * @param key         key of the grant
 * @param application application that posted the action
 * @param action      action that earned the points
 * @param source      campaign and rule that granted the points
 * @param currency    currency of the points
 * @param points      number of points still pending; 0 once all are released or reversed
 * @param releasesOn  day from which the points can be spent; null if only an action releases them
 * @param confirmedBy type of the action that releases them; null if only time does
 * @param lot         once the points are released, the last day on which they can be spent; null before
 */
public record PendingGrant(
        Key key,
        String application,
        ActionId action,
        Source source,
        CurrencyKey currency,
        long points,
        @Nullable LocalDate releasesOn,
        @Nullable String confirmedBy,
        @Nullable LocalDate lot) {
    /**
     * The key of a grant.
     *
     * @param transaction id of the transaction that granted the points
     * @param place       index among the decision's granted effects, from 0
     */
    public record Key(UUID transaction, int place) {}

    /** The day on which time releases the points; {@link Currency#NEVER} if only an action releases them. */
    public LocalDate day() {
        return releasesOn == null ? Currency.NEVER : releasesOn;
    }

    /** The day of release of points granted {@code today}; {@link Currency#NEVER} if {@code afterDays} is 0. */
    static LocalDate day(LocalDate today, int afterDays) {
        return afterDays == 0 ? Currency.NEVER : today.plusDays(afterDays);
    }

    /** A copy with {@code left} points pending. */
    public PendingGrant withPoints(long left) {
        return new PendingGrant(key, application, action, source, currency, left, releasesOn, confirmedBy, lot);
    }

    /** A copy that is released into the lot with this last day. */
    public PendingGrant releasedTo(LocalDate lastDay) {
        return new PendingGrant(key, application, action, source, currency, 0, releasesOn, confirmedBy, lastDay);
    }
}
