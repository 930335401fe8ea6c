package dev.daka.core.ledger;

import dev.daka.core.action.Action;
import dev.daka.core.action.ActionId;
import dev.daka.core.action.AttributeValue;
import dev.daka.core.action.MemberId;
import dev.daka.core.campaign.Currencies;
import dev.daka.core.campaign.Currency;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.decision.Decision;
import dev.daka.core.decision.Effect;
import dev.daka.core.decision.Outcome;
import dev.daka.core.ledger.LedgerChanges.LotChange;
import dev.daka.core.ledger.LedgerChanges.LotKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one member has, and what becomes of it at one moment. What expires first is spent first.
 *
 * <p>For example, a member with 30 points up to 2026-12-31 and 20 up to 2027-06-30 holds 40: the 30 and 10 of the others.
 * A member who owes 15 and gets 40 has 25.
 */
public final class Wallets {
    /** The attribute by which a confirming action names the action whose points it releases. */
    public static final String CONFIRMS = "confirms";

    private final MemberId member;
    private final Currencies currencies;
    private final Instant now;
    private final Map<CurrencyKey, NavigableMap<LocalDate, Long>> lots = new TreeMap<>();
    private final Map<PendingGrant.Key, PendingGrant> pending = new LinkedHashMap<>();
    private final Map<Hold.Key, Hold> holds = new LinkedHashMap<>();

    private final List<Transaction> transactions = new ArrayList<>();
    private final Map<LotKey, LotChange> lotChanges = new LinkedHashMap<>();
    private final Map<PendingGrant.Key, PendingGrant> pendingChanges = new LinkedHashMap<>();
    private final Map<Hold.Key, Hold> holdChanges = new LinkedHashMap<>();

    /**
     * @param lots    points by the last day on which they can be spent
     * @param pending what is not released, and what else the caller will touch
     * @param holds   those that have not ended
     */
    public Wallets(
            MemberId member,
            Map<CurrencyKey, NavigableMap<LocalDate, Long>> lots,
            Collection<PendingGrant> pending,
            Collection<Hold> holds,
            Currencies currencies,
            Instant now) {
        this.member = member;
        this.currencies = currencies;
        this.now = now;
        lots.forEach((currency, days) -> this.lots.put(currency, new TreeMap<>(days)));
        pending.forEach(grant -> this.pending.put(grant.key(), grant));
        holds.forEach(hold -> this.holds.put(hold.key(), hold));
    }

    /** Something that time does, and when it did. */
    private record Due(Instant at, Runnable work) {}

    /**
     * Releases pending points that are due and ends holds whose time is over, in the order of time; then takes what was not spent in
     * time. Nothing can be spent before this.
     */
    public void settle(Supplier<UUID> ids) {
        List<Due> due = new ArrayList<>();
        pending.values().stream()
                .filter(grant -> grant.isDue(today(grant.currency())))
                .sorted(PendingGrant.BY_DAY)
                .forEach(grant -> due.add(new Due(
                        currency(grant.currency()).startOf(grant.day()),
                        () -> release(grant, grant.day(), ids.get()))));
        for (Hold hold : holds.values()) {
            Instant expiresAt = hold.expiresAt();
            if (expiresAt != null && hold.isDue(now)) {
                due.add(new Due(expiresAt, () -> new Holding(this, ids.get(), now).expire(hold, expiresAt)));
            }
        }
        due.sort(Comparator.comparing(Due::at));
        due.forEach(one -> one.work.run());
        for (CurrencyKey currency : List.copyOf(lots.keySet())) {
            expire(currency, ids);
        }
    }

    private void expire(CurrencyKey currency, Supplier<UUID> ids) {
        Map<LocalDate, Long> over = new TreeMap<>(lotsOf(currency).headMap(today(currency)));
        over.values().removeIf(points -> points == 0);
        if (over.isEmpty()) {
            return;
        }
        Posting posting = new Posting();
        over.forEach((lastDay, points) -> {
            posting.available(currency, lastDay, -points, null);
            posting.outside(Account.EXPIRED, currency, points, null);
            lose(currency, lastDay, points);
        });
        add(posting.transaction(ids.get(), Transaction.Kind.EXPIRY, null, null));
    }

    /** Releases what the action confirms. */
    public void confirm(String application, Action action, Supplier<UUID> ids) {
        if (!(action.attributes().get(CONFIRMS) instanceof AttributeValue.Text confirmed)) {
            return;
        }
        for (PendingGrant grant : List.copyOf(pending.values())) {
            if (grant.points() > 0
                    && grant.application().equals(application)
                    && grant.action().value().equals(confirmed.value())
                    && grant.confirmedBy() != null
                    && grant.confirmedBy().equals(action.type())) {
                release(grant, today(grant.currency()), ids.get());
            }
        }
    }

    private void release(PendingGrant grant, LocalDate day, UUID id) {
        LocalDate lastDay = currencies.get(grant.currency()).lastDayFor(day);
        Posting posting = new Posting();
        change(grant.with(0, lastDay));
        posting.pending(grant.currency(), -grant.points(), grant.source());
        posting.incoming(grant.currency(), lastDay, grant.points(), grant.source());
        add(posting.transaction(id, Transaction.Kind.RELEASE, grant.application(), grant.action()));
    }

    /** Books the points that a decision grants; gives where they went. */
    public List<Grant> grant(UUID id, String application, Decision decision) {
        List<Grant> grants = new ArrayList<>();
        Posting posting = new Posting();
        for (int place = 0; place < decision.granted().size(); place++) {
            Outcome.Granted granted = decision.granted().get(place);
            if (granted.effect() instanceof Effect.AddPoints add) {
                Source source = new Source(granted.campaign(), granted.rules().get(0));
                posting.outside(Account.issueOf(granted.campaign()), add.currency(), -add.points(), source);
                grants.add(
                        add.release().waits()
                                ? wait(posting, new PendingGrant.Key(id, place), application, decision, add, source)
                                : give(posting, place, add, source));
            }
        }
        if (!grants.isEmpty()) {
            add(posting.transaction(
                    id, Transaction.Kind.GRANT, application, decision.action().actionId()));
        }
        return grants;
    }

    private Grant give(Posting posting, int place, Effect.AddPoints add, Source source) {
        Currency currency = currencies.get(add.currency());
        LocalDate lastDay = currency.lastDayFor(currency.dateOf(now));
        posting.incoming(add.currency(), lastDay, add.points(), source);
        return new Grant(place, source, add.currency(), add.points(), lastDay);
    }

    private Grant wait(
            Posting posting,
            PendingGrant.Key key,
            String application,
            Decision decision,
            Effect.AddPoints add,
            Source source) {
        int days = add.release().afterDays();
        change(new PendingGrant(
                key,
                application,
                decision.action().actionId(),
                source,
                add.currency(),
                add.points(),
                days == 0 ? null : today(add.currency()).plusDays(days),
                add.release().confirmedBy(),
                null));
        posting.pending(add.currency(), add.points(), source);
        return new Grant(key.place(), source, add.currency(), add.points(), null);
    }

    /**
     * Sets points aside, first those that expire first.
     *
     * @param expiresAt when they go back by themselves; null for never
     * @throws NotEnoughPoints where the member cannot spend as many
     */
    public Hold hold(UUID id, Hold.Key key, CurrencyKey currency, long points, @Nullable Instant expiresAt) {
        return new Holding(this, id, now).hold(key, currency, points, expiresAt);
    }

    /** The hold of that key as it is now; null where it is not known here. */
    public @Nullable Hold hold(Hold.Key key) {
        return holds.get(key);
    }

    /**
     * The member gets something for what is held.
     *
     * @throws MemberOwes where the member owes points of that currency
     */
    public Hold redeem(UUID id, Hold hold) {
        return new Holding(this, id, now).redeem(hold);
    }

    /** What is held goes back to its lots; what is over by now is lost at once. */
    public Hold release(UUID id, Hold hold, Supplier<UUID> ids) {
        Hold released = new Holding(this, id, now).release(hold);
        expire(hold.currency(), ids);
        return released;
    }

    /**
     * Takes back part or all of what was granted: first what is still pending, then what has not been spent of its own lot, what
     * expired of it or of later lots, and then whatever the member can spend, the first to expire first. The currency says what
     * becomes of the rest.
     *
     * @param wanted  points to take back of each grant
     * @param expired what was lost of lots, by their last day
     * @return what each grant's points were taken from, in the order of {@code wanted}
     * @throws PointsSpent where there is a rest and the currency refuses
     */
    public List<TakenBack> takeBack(
            UUID id,
            String application,
            Reversed reversed,
            List<Grant> wanted,
            Map<CurrencyKey, NavigableMap<LocalDate, Long>> expired) {
        Posting posting = new Posting();
        List<TakenBack> all = new ArrayList<>();
        for (Grant grant : wanted) {
            NavigableMap<LocalDate, Long> lost = expired.computeIfAbsent(grant.currency(), first -> new TreeMap<>());
            all.add(new TakingBack(this, posting, grant, lost).from(reversed.transaction()));
        }
        if (!all.isEmpty()) {
            add(new Transaction(
                    id,
                    Transaction.Kind.REVERSAL,
                    member,
                    application,
                    reversed.action(),
                    reversed.transaction(),
                    posting.entries,
                    now));
        }
        return all;
    }

    /** What the member has of each currency that is or was among it; of points in any case. */
    public Map<CurrencyKey, Balance> balances() {
        Set<CurrencyKey> all = new TreeSet<>(lots.keySet());
        all.add(CurrencyKey.POINTS);
        pending.values().forEach(grant -> all.add(grant.currency()));
        holds.values().forEach(hold -> all.add(hold.currency()));
        Map<CurrencyKey, Balance> balances = new TreeMap<>();
        all.forEach(currency -> balances.put(
                currency, new Balance(available(currency), pending(currency), held(currency), nextExpiry(currency))));
        return balances;
    }

    private Balance.@Nullable NextExpiry nextExpiry(CurrencyKey key) {
        return lotsOf(key).entrySet().stream()
                .filter(lot -> lot.getValue() > 0 && !lot.getKey().equals(Currency.NEVER))
                .findFirst()
                .map(lot -> new Balance.NextExpiry(
                        lot.getValue(), currency(key).startOf(lot.getKey().plusDays(1))))
                .orElse(null);
    }

    private long held(CurrencyKey currency) {
        return holds.values().stream()
                .filter(hold -> hold.currency().equals(currency) && hold.state() == Hold.State.HELD)
                .mapToLong(Hold::points)
                .sum();
    }

    long available(CurrencyKey currency) {
        return lotsOf(currency).values().stream().mapToLong(Long::longValue).sum();
    }

    private long pending(CurrencyKey currency) {
        return pending.values().stream()
                .filter(grant -> grant.currency().equals(currency))
                .mapToLong(PendingGrant::points)
                .sum();
    }

    /** All that was done since. */
    public LedgerChanges changes() {
        return new LedgerChanges(
                List.copyOf(transactions),
                Map.copyOf(lotChanges),
                pendingChanges.isEmpty() ? Map.of() : Map.of(member, List.copyOf(pendingChanges.values())),
                List.copyOf(holdChanges.values()));
    }

    private LocalDate today(CurrencyKey currency) {
        return currency(currency).dateOf(now);
    }

    Currency currency(CurrencyKey key) {
        return currencies.get(key);
    }

    /** Null where nothing of that grant was ever pending. */
    @Nullable PendingGrant pending(PendingGrant.Key grant) {
        return pending.get(grant);
    }

    NavigableMap<LocalDate, Long> lotsOf(CurrencyKey currency) {
        return lots.computeIfAbsent(currency, first -> new TreeMap<>());
    }

    void change(PendingGrant grant) {
        pending.put(grant.key(), grant);
        pendingChanges.put(grant.key(), grant);
    }

    void change(Hold hold) {
        holds.put(hold.key(), hold);
        holdChanges.put(hold.key(), hold);
    }

    /** Counts what was lost of a lot; less than 0 where an expiry is taken back. */
    void lose(CurrencyKey currency, LocalDate lastDay, long points) {
        change(new LotKey(member, currency, lastDay), new LotChange(0, points));
    }

    private void change(LotKey lot, LotChange added) {
        lotChanges.merge(lot, added, LotChange::plus);
    }

    void add(Transaction transaction) {
        transactions.add(transaction);
    }

    /** Gathers the entries of a transaction; the member's balances move along. */
    final class Posting {
        private final List<Entry> entries = new ArrayList<>();

        /** What comes pays first what the member owes. */
        void incoming(CurrencyKey currency, LocalDate lastDay, long points, @Nullable Source source) {
            long owed = Math.max(0, -lotsOf(currency).getOrDefault(Currency.NEVER, 0L));
            long paid = lastDay.equals(Currency.NEVER) ? 0 : Math.min(owed, points);
            available(currency, Currency.NEVER, paid, source);
            available(currency, lastDay, points - paid, source);
        }

        void available(CurrencyKey currency, LocalDate lastDay, long points, @Nullable Source source) {
            if (points == 0) {
                return;
            }
            lotsOf(currency).merge(lastDay, points, Math::addExact);
            change(new LotKey(member, currency, lastDay), new LotChange(points, 0));
            entries.add(
                    new Entry(Account.AVAILABLE, currency, points, Wallets.this.available(currency), lastDay, source));
        }

        /** The pending grant has changed already. */
        void pending(CurrencyKey currency, long points, Source source) {
            entries.add(new Entry(Account.PENDING, currency, points, Wallets.this.pending(currency), null, source));
        }

        /** The hold has changed already. */
        void held(CurrencyKey currency, long points) {
            entries.add(new Entry(Account.HELD, currency, points, Wallets.this.held(currency), null, null));
        }

        void outside(Account account, CurrencyKey currency, long points, @Nullable Source source) {
            entries.add(new Entry(account, currency, points, null, null, source));
        }

        Transaction transaction(
                UUID id, Transaction.Kind kind, @Nullable String application, @Nullable ActionId action) {
            return new Transaction(id, kind, member, application, action, null, entries, now);
        }
    }
}
