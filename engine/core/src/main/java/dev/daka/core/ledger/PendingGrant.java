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
 * @param key         which grant it is
 * @param application that posted the action
 * @param action      that earned them
 * @param points      that wait; 0 once they are released or taken back
 * @param releasesOn  the day from which they can be spent; null where only an action releases them
 * @param confirmedBy the type of action that releases them; null where only time does
 * @param lot         once they are released: the last day on which they can be spent; until then null
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
     * A grant of a transaction.
     *
     * @param place 0 for the first of the decision's granted effects
     */
    public record Key(UUID transaction, int place) {}

    /** The day from which they can be spent, as far as time goes; {@link Currency#NEVER} where only an action releases them. */
    public LocalDate day() {
        return releasesOn == null ? Currency.NEVER : releasesOn;
    }

    /** The day of release of what is granted on that day. */
    static LocalDate day(LocalDate today, int afterDays) {
        return afterDays == 0 ? Currency.NEVER : today.plusDays(afterDays);
    }

    /** The same with so many points left. */
    public PendingGrant withPoints(long left) {
        return new PendingGrant(key, application, action, source, currency, left, releasesOn, confirmedBy, lot);
    }

    /** The same once it is released into a lot. */
    public PendingGrant releasedTo(LocalDate lastDay) {
        return new PendingGrant(key, application, action, source, currency, 0, releasesOn, confirmedBy, lastDay);
    }
}
