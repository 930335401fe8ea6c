package dev.daka.core.ledger;

import dev.daka.core.campaign.CurrencyKey;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a transaction: the points added to an account or taken from it.
 *
 * @param account  the account
 * @param currency currency of the points
 * @param points   number of points; more than 0 if added, less than 0 if taken, never 0
 * @param balance  balance of the account after the entry; null if the account is not one of the member's
 * @param lot      for available and expired points, the last day on which they can be spent; for pending points, the
 *                 day of their release, {@link dev.daka.core.campaign.Currency#NEVER} if only an action releases them;
 *                 otherwise null
 * @param source   campaign and rule that granted the points; null if points of several sources are moved together
 */
public record Entry(
        Account account,
        CurrencyKey currency,
        long points,
        @Nullable Long balance,
        @Nullable LocalDate lot,
        @Nullable Source source) {}
