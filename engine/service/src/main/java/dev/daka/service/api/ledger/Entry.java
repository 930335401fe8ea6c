package dev.daka.service.api.ledger;

import dev.daka.core.campaign.RuleRef;
import dev.daka.core.ledger.Transaction;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One movement of a member's points.
 *
 * @param id            id of the entry; later entries have larger numbers
 * @param bookedAt      when the service booked the entry, in UTC
 * @param transactionId id of the transaction; its entries belong together, and a grant's is its decision's id
 * @param kind          kind of movement
 * @param account       the member's account that changes: points that can be spent, are pending, or are set aside by a
 *                      hold
 * @param currency      key of the points' currency
 * @param points        how many points came to the account; less than 0 if they left it
 * @param balance       the account's points after this entry
 * @param lastDay       the last day on which these points can be spent, in the currency's time zone; absent if they never
 *     expire, and for other accounts than available
 * @param campaign      key of the campaign that granted the points; absent if points of several campaigns are moved
 *     together
 * @param application   name of the application that caused the entry; absent if a date did, such as an expiry
 * @param actionId      the caller's id of the action that the entry belongs to; absent if it belongs to none
 * @param rule          the row that granted the points; absent if points of several rows are moved together
 * @param reverses      id of the transaction that this entry reverses; absent if it reverses none
 */
public record Entry(
        @Schema(example = "42") String id,
        @Schema(example = "2026-10-01T00:15:00Z") Instant bookedAt,

        @Schema(example = "0197b3a2-6d0e-7c41-9f35-2b8c4a1e7d60", format = "uuid")
        String transactionId,

        Transaction.Kind kind,
        MemberAccount account,
        @Schema(example = "points") String currency,
        @Schema(example = "100") long points,
        @Schema(example = "340") long balance,
        @Schema(example = "2027-03-31") @Nullable LocalDate lastDay,
        @Schema(example = "points-tasks") @Nullable String campaign,
        @Schema(example = "shop") @Nullable String application,
        @Schema(example = "a-1") @Nullable String actionId,
        @Nullable RuleRef rule,

        @Schema(example = "0197b3a2-6d0e-7c41-9f35-2b8c4a1e7d60", format = "uuid") @Nullable String reverses) {
    /** An account that belongs to one member. */
    public enum MemberAccount {
        AVAILABLE,
        PENDING,
        HELD
    }
}
