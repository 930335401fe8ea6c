package dev.daka.core.ledger;

import dev.daka.core.campaign.CurrencyKey;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One side of a transaction: what comes to an account, or leaves it.
 *
 * @param points  never 0; less than 0 where they leave
 * @param balance what the account has then, where it is the member's own; otherwise null
 * @param lot     of what is available or expired: the last day on which these points can be spent; of what is pending: the day from
 *                which they can be, {@link dev.daka.core.campaign.Currency#NEVER} where only an action releases them
 * @param source  who gave the points; null where points of several sources are moved together
 */
public record Entry(
        Account account,
        CurrencyKey currency,
        long points,
        @Nullable Long balance,
        @Nullable LocalDate lot,
        @Nullable Source source) {}
