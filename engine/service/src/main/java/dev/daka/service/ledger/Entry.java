package dev.daka.service.ledger;

import dev.daka.core.campaign.RuleRef;
import dev.daka.core.ledger.Transaction;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A movement of what a member has.
 *
 * @param id            grows with time
 * @param bookedAt      by the service's clock
 * @param transactionId the movements of a transaction belong together; that of a grant is its decision's id
 * @param kind          what happened
 * @param account       what the member can spend, waits for, or has set aside
 * @param points        added, or taken where negative
 * @param balance       of the account after it
 * @param lastDay       of what is available: the last day on which these points can be spent; absent where they never expire
 * @param campaign      that granted them; absent where points of several are moved together
 * @param application   that caused it; absent where time did
 * @param actionId      of the action that it belongs to, if any
 * @param rule          the row that granted them
 * @param reverses      the transaction that it takes back
 */
public record Entry(
        String id,
        Instant bookedAt,
        String transactionId,
        Transaction.Kind kind,
        MemberAccount account,
        String currency,
        long points,
        long balance,
        @Nullable LocalDate lastDay,
        @Nullable String campaign,
        @Nullable String application,
        @Nullable String actionId,
        @Nullable RuleRef rule,
        @Nullable String reverses) {
    /** An account of a member's own. */
    public enum MemberAccount {
        AVAILABLE,
        PENDING,
        HELD
    }
}
