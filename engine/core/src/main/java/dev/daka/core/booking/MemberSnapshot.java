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
 * A member as the storage has it.
 *
 * @param profile what applications said of the member
 * @param state   a copy of its own, to be changed
 */
public record MemberSnapshot(Member profile, MemberState state) {
    private static final UUID NOBODY = new UUID(0, 0);
    private static final ActionId UNKNOWN = new ActionId("several");
    private static final Source SEVERAL = new Source(new CampaignKey("several"), new RuleRef("", "", ""));

    /** What the member has by then, though it may not be booked yet. The state is changed as if it were. */
    public Map<CurrencyKey, Balance> balances(Currencies currencies, Instant now) {
        return settled(currencies, now).balances();
    }

    /** The same, for more to be done with it. */
    public Wallets settled(Currencies currencies, Instant now) {
        Wallets wallets = new Wallets(profile.id(), state.wallet(), currencies, now, () -> state.seq() + 1);
        wallets.settle(MemberSnapshot::together, UUID::randomUUID);
        return wallets;
    }

    /** All that is released on a day, as one grant: who looks need not know which actions earned it. */
    private static List<PendingGrant> together(CurrencyKey currency, LocalDate day, CurrencyWallet.Waiting waiting) {
        return List.of(new PendingGrant(
                new PendingGrant.Key(NOBODY, 0), "", UNKNOWN, SEVERAL, currency, waiting.points(), day, null, null));
    }
}
