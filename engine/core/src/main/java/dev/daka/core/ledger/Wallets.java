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
 * What one member has, and what becomes of it at one moment. What expires first is spent first.
 *
 * <p>For example, a member with 30 points up to 2026-12-31 and 20 up to 2027-06-30 holds 40: the 30 and 10 of the others.
 * A member who owes 15 and gets 40 has 25.
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
     * Works on that state: all that is done changes it.
     *
     * @param row the number of the member's journal row in which what is done next will stand
     */
    public Wallets(MemberId member, WalletState state, Currencies currencies, Instant now, LongSupplier row) {
        this.member = member;
        this.state = state;
        this.currencies = currencies;
        this.now = now;
        this.row = row;
    }

    /** Finds the grants that are released on a day on which something is due. */
    @FunctionalInterface
    public interface DueGrants {
        /** Those of that day; their points add up to what waits. */
        List<PendingGrant> of(CurrencyKey currency, LocalDate day, CurrencyWallet.Waiting waiting);
    }

    /**
     * Releases pending points that are due and ends holds whose time is over, in the order of time; then takes what was not spent in
     * time. Nothing can be spent before this.
     */
    public void settle(DueGrants grants, Supplier<UUID> ids) {
        new SettleDue(this, ids).settle(grants);
    }

    /** Releases what an action confirms today. */
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

    /** Books the points that a decision grants; gives where they went. */
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
     * Sets points aside, first those that expire first.
     *
     * @param expiresAt when they go back by themselves; null for never
     * @throws NotEnoughPoints where the member cannot spend as many
     */
    public Hold hold(UUID id, Hold.Key key, CurrencyKey currency, long points, @Nullable Instant expiresAt) {
        return new MoveHeldPoints(this, id, now).hold(key, currency, points, expiresAt);
    }

    /** The open hold of that key; null where there is none. */
    public @Nullable Hold hold(Hold.Key key) {
        return state.hold(key);
    }

    /**
     * The member gets something for what is held.
     *
     * @throws MemberInDebt where the member owes points of that currency
     */
    public Hold redeem(UUID id, Hold hold) {
        return new MoveHeldPoints(this, id, now).redeem(hold);
    }

    /** What is held goes back to its lots; what is over by now is lost at once. */
    public Hold release(UUID id, Hold hold, Supplier<UUID> ids) {
        Hold released = new MoveHeldPoints(this, id, now).release(hold);
        new SettleDue(this, ids).expire(hold.currency());
        return released;
    }

    /**
     * Takes back part or all of what was granted: first what is still pending, then what has not been spent of its own lot, what
     * expired of it or of later lots, and then whatever the member can spend, the first to expire first. The currency says what
     * becomes of the rest.
     *
     * @param wanted  points to take back of each grant
     * @param pending the action's grants that were pending first, with what is left of them or their lot, by place
     * @return what each grant's points were taken from, in the order of {@code wanted}
     * @throws PointsSpent where there is a rest and the currency refuses
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

    /** What the member has of each currency that is or was among it; of points in any case. */
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

    /** What was done since the last time, in its order; from here on it is gathered anew. */
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
