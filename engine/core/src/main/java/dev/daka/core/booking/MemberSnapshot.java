package dev.daka.core.booking;

import dev.daka.core.action.ActionId;
import dev.daka.core.action.Member;
import dev.daka.core.campaign.CampaignKey;
import dev.daka.core.campaign.Currencies;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.campaign.RuleRef;
import dev.daka.core.journal.MemberState;
import dev.daka.core.ledger.Balance;
import dev.daka.core.ledger.CurrencyWallet;
import dev.daka.core.ledger.PendingGrant;
import dev.daka.core.ledger.Source;
import dev.daka.core.ledger.Wallets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A member as stored.
 *
 * @param profile the member's profile, as applications last sent it
 * @param state   a copy of the stored state; the caller may change it
 */
public record MemberSnapshot(Member profile, MemberState state) {
    private static final UUID NO_ID = new UUID(0, 0);
    private static final ActionId UNKNOWN = new ActionId("several");
    private static final Source SEVERAL = new Source(new CampaignKey("several"), new RuleRef("", "", ""));

    /**
     * The member's balances at {@code now}, including releases and expiries that are due but not booked yet. Changes
     * {@link #state} accordingly; writes nothing.
     */
    public Map<CurrencyKey, Balance> balances(Currencies currencies, Instant now) {
        return settled(currencies, now).balances();
    }

    /** The member's wallets, settled up to {@code now}. Changes {@link #state} accordingly; writes nothing. */
    public Wallets settled(Currencies currencies, Instant now) {
        Wallets wallets = new Wallets(profile.id(), state.wallet(), currencies, now, () -> state.seq() + 1);
        wallets.settle(MemberSnapshot::together, UUID::randomUUID);
        return wallets;
    }

    /**
     * Stands in for all grants that are released on a day. Balances do not depend on which actions earned the points.
     */
    private static List<PendingGrant> together(CurrencyKey currency, LocalDate day, CurrencyWallet.Waiting waiting) {
        return List.of(new PendingGrant(
                new PendingGrant.Key(NO_ID, 0), "", UNKNOWN, SEVERAL, currency, waiting.points(), day, null, null));
    }
}
