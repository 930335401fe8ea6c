package dev.daka.core.ledger;

import dev.daka.core.action.ActionId;
import dev.daka.core.campaign.Currency;
import dev.daka.core.campaign.CurrencyKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Collects the entries of a transaction and applies each to the member's balances at once. */
final class Posting {
    private final Wallets wallets;
    private final List<Entry> entries = new ArrayList<>(4);

    Posting(Wallets wallets) {
        this.wallets = wallets;
    }

    /** Adds points to the member's available points. They pay the member's debt first; the rest goes to the lot. */
    void incoming(CurrencyKey currency, LocalDate lastDay, long points, @Nullable Source source) {
        Long never = wallets.pocket(currency).lots().get(Currency.NEVER);
        long owed = never == null ? 0 : Math.max(0, -never);
        long paid = lastDay.equals(Currency.NEVER) ? 0 : Math.min(owed, points);
        available(currency, Currency.NEVER, paid, source);
        available(currency, lastDay, points - paid, source);
    }

    void available(CurrencyKey currency, LocalDate lastDay, long points, @Nullable Source source) {
        if (points != 0) {
            long balance = wallets.pocket(currency).available() + points;
            add(new Entry(Account.AVAILABLE, currency, points, balance, lastDay, source));
        }
    }

    /** @param day day of the release; {@link Currency#NEVER} if only an action releases the points */
    void pending(CurrencyKey currency, LocalDate day, long points, Source source) {
        long balance = wallets.pocket(currency).waiting() + points;
        add(new Entry(Account.PENDING, currency, points, balance, day, source));
    }

    /**
     * Adds an entry for held points. The caller must have updated the hold before, as the balance is computed from the
     * holds.
     */
    void held(CurrencyKey currency, long points) {
        add(new Entry(Account.HELD, currency, points, wallets.held(currency), null, null));
    }

    /** Adds an entry for expired points. {@code points} is less than 0 if expired points are reversed. */
    void expired(CurrencyKey currency, LocalDate lastDay, long points, @Nullable Source source) {
        add(new Entry(Account.EXPIRED, currency, points, null, lastDay, source));
    }

    void outside(Account account, CurrencyKey currency, long points, @Nullable Source source) {
        add(new Entry(account, currency, points, null, null, source));
    }

    private void add(Entry entry) {
        wallets.apply(entry);
        entries.add(entry);
    }

    Transaction transaction(
            UUID id,
            Transaction.Kind kind,
            @Nullable String application,
            @Nullable ActionId action,
            @Nullable UUID reverses) {
        return new Transaction(id, kind, wallets.member(), application, action, reverses, entries, wallets.now());
    }
}
