package dev.daka.core.ledger;

import dev.daka.core.action.ActionId;
import dev.daka.core.action.MemberId;
import dev.daka.core.campaign.Currencies;
import dev.daka.core.campaign.Currency;
import dev.daka.core.campaign.CurrencyKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The points of one member, and the changes made to them at one moment. Points that expire first are spent first.
 *
 * <p>For example, a member has 30 points that expire on 2026-12-31 and 20 that expire on 2027-06-30. A hold of 40 takes
 * the 30 and 10 of the others. A member who owes 15 points and gets 40 has 25.
 */
public final class Wallets {
    private final MemberId member;
    private final WalletState state;
    private final Currencies currencies;
    private final Instant now;
    private final LongSupplier row;
    private List<Transaction> transactions = new ArrayList<>();
    private List<Hold> changedHolds = new ArrayList<>();

    /**
     * Works on {@code state} directly: every change is applied to it at once.
     *
     * @param row returns the number of the journal row that will contain the next changes
     */
    public Wallets(MemberId member, WalletState state, Currencies currencies, Instant now, LongSupplier row) {
        this.member = member;
        this.state = state;
        this.currencies = currencies;
        this.now = now;
        this.row = row;
    }

    /** Loads the pending grants that are due on a day. */
    @FunctionalInterface
    public interface DueGrants {
        /** The grants to release on {@code day}. Their points must sum to {@code waiting.points()}. */
        List<PendingGrant> of(CurrencyKey currency, LocalDate day, CurrencyWallet.Waiting waiting);
    }

    /**
     * Books what is due: releases pending points and ends expired holds, in the order of their time, and then expires
     * points that were not spent in time. Must be called before points are spent.
     *
     * @throws IllegalStateException if the points of the loaded grants do not sum to the pending points of their day
     */
    public void settle(DueGrants grants, Supplier<UUID> ids) {
        new SettleDue(this, ids).settle(grants);
    }

    /** Releases grants that an action confirms. Their expiry counts from today. */
    public void release(List<PendingGrant> grants, Supplier<UUID> ids) {
        grants.forEach(grant -> release(grant, today(grant.currency()), ids.get()));
    }

    void release(PendingGrant grant, LocalDate day, UUID id) {
        LocalDate lastDay = currency(grant.currency()).lastDayFor(day);
        Posting posting = new Posting(this);
        posting.pending(grant.currency(), grant.day(), -grant.points(), grant.source());
        posting.incoming(grant.currency(), lastDay, grant.points(), grant.source());
        add(posting.transaction(id, Transaction.Kind.RELEASE, grant.application(), grant.action(), null));
    }

    /** Books the points that a decision grants. Returns a grant for each award, with its lot or its day of release. */
    public List<Grant> grant(UUID id, String application, ActionId action, List<Award> awards) {
        if (awards.isEmpty()) {
            return List.of();
        }
        List<Grant> grants = new ArrayList<>();
        Posting posting = new Posting(this);
        for (Award award : awards) {
            posting.outside(
                    Account.issueOf(award.source().campaign()), award.currency(), -award.points(), award.source());
            grants.add(grant(posting, award));
        }
        add(posting.transaction(id, Transaction.Kind.GRANT, application, action, null));
        return grants;
    }

    private Grant grant(Posting posting, Award award) {
        Currency currency = currency(award.currency());
        LocalDate today = currency.dateOf(now);
        if (award.waits()) {
            LocalDate day = PendingGrant.day(today, award.afterDays());
            posting.pending(award.currency(), day, award.points(), award.source());
            return new Grant(award.place(), award.source(), award.currency(), award.points(), null, day);
        }
        LocalDate lot = currency.lastDayFor(today);
        posting.incoming(award.currency(), lot, award.points(), award.source());
        return new Grant(award.place(), award.source(), award.currency(), award.points(), lot);
    }

    /**
     * Sets points aside. Takes first the points that expire first.
     *
     * @param expiresAt when the points are released automatically; null for never
     * @throws NotEnoughPoints if the member has fewer points available
     */
    public Hold hold(UUID id, Hold.Key key, CurrencyKey currency, long points, @Nullable Instant expiresAt) {
        return new MoveHeldPoints(this, id, now).hold(key, currency, points, expiresAt);
    }

    /** The open hold with this key; null if there is none. */
    public @Nullable Hold hold(Hold.Key key) {
        return state.hold(key);
    }

    /**
     * Redeems a hold.
     *
     * @throws MemberInDebt if the member owes points of the hold's currency
     */
    public Hold redeem(UUID id, Hold hold) {
        return new MoveHeldPoints(this, id, now).redeem(hold);
    }

    /** Releases a hold. Its points return to their lots; those whose lot is past its last day expire at once. */
    public Hold release(UUID id, Hold hold, Supplier<UUID> ids) {
        Hold released = new MoveHeldPoints(this, id, now).release(hold);
        new SettleDue(this, ids).expire(hold.currency());
        return released;
    }

    /**
     * Reverses granted points, wholly or in part. Takes them in this order: points that are still pending, the rest of
     * the grant's own lot, points that expired from that lot or later lots, and then other available points in the
     * order of their expiry. The currency's {@code onShortfall} decides what happens to the rest.
     *
     * @param id          id of the reversal's transaction
     * @param application application that requested the cancellation
     * @param reversed    the transaction to reverse, and its action
     * @param wanted      grants, each with the points to reverse
     * @param pending     the action's grants that were pending first, by place, each with its pending points or its lot
     * @return the reversed points of each grant, in the order of {@code wanted}
     * @throws PointsSpent if points are missing and the currency's {@code onShortfall} is {@code REFUSE}
     */
    public List<ReversedGrant> takeBack(
            UUID id,
            String application,
            ReversedTransaction reversed,
            List<Grant> wanted,
            Map<Integer, PendingGrant> pending) {
        Posting posting = new Posting(this);
        List<ReversedGrant> all = new ArrayList<>();
        for (Grant grant : wanted) {
            all.add(new ReversalAllocator(this, posting, grant).from(pending.get(grant.place())));
        }
        if (!all.isEmpty()) {
            add(posting.transaction(
                    id, Transaction.Kind.REVERSAL, application, reversed.action(), reversed.transaction()));
        }
        return all;
    }

    /** The balances of all currencies that the member has or had, and always of {@link CurrencyKey#POINTS}. */
    public Map<CurrencyKey, Balance> balances() {
        Set<CurrencyKey> all = new TreeSet<>(state.currencies());
        all.add(CurrencyKey.POINTS);
        Map<CurrencyKey, Balance> balances = new TreeMap<>();
        for (CurrencyKey currency : all) {
            CurrencyWallet pocket = state.pocket(currency);
            balances.put(
                    currency,
                    new Balance(pocket.available(), pocket.waiting(), held(currency), nextExpiry(currency, pocket)));
        }
        return balances;
    }

    private Balance.@Nullable NextExpiry nextExpiry(CurrencyKey key, CurrencyWallet pocket) {
        for (Map.Entry<LocalDate, Long> lot : pocket.lots().entrySet()) {
            if (lot.getValue() > 0 && !lot.getKey().equals(Currency.NEVER)) {
                return new Balance.NextExpiry(
                        lot.getValue(), currency(key).startOf(lot.getKey().plusDays(1)));
            }
        }
        return null;
    }

    long held(CurrencyKey currency) {
        long sum = 0;
        for (Hold hold : state.holds()) {
            sum += hold.currency().equals(currency) ? hold.points() : 0;
        }
        return sum;
    }

    /** Returns the changes made since the previous call, in order, and starts a new collection. */
    public LedgerChanges drain() {
        LedgerChanges changes = transactions.isEmpty()
                ? LedgerChanges.NONE
                : new LedgerChanges(List.copyOf(transactions), List.copyOf(changedHolds));
        transactions = new ArrayList<>();
        changedHolds = new ArrayList<>();
        return changes;
    }

    MemberId member() {
        return member;
    }

    Instant now() {
        return now;
    }

    WalletState state() {
        return state;
    }

    CurrencyWallet pocket(CurrencyKey currency) {
        return state.pocket(currency);
    }

    LocalDate today(CurrencyKey currency) {
        return currency(currency).dateOf(now);
    }

    Currency currency(CurrencyKey key) {
        return currencies.get(key);
    }

    void apply(Entry entry) {
        state.apply(entry, row.getAsLong());
    }

    void change(Hold hold) {
        state.apply(hold);
        changedHolds.add(hold);
    }

    void add(Transaction transaction) {
        transactions.add(transaction);
    }
}
