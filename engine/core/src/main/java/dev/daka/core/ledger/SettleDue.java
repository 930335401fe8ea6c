package dev.daka.core.ledger;

import dev.daka.core.campaign.Currency;
import dev.daka.core.campaign.CurrencyKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

/** Books releases, expired holds and expired points that are due at the wallets' moment. */
final class SettleDue {
    private final Wallets wallets;
    private final Supplier<UUID> ids;
    private final List<Due> due = new ArrayList<>(0);

    SettleDue(Wallets wallets, Supplier<UUID> ids) {
        this.wallets = wallets;
        this.ids = ids;
    }

    /** A release or a hold's end, and the moment at which it was due. */
    private record Due(Instant at, Runnable work) {}

    void settle(Wallets.DueGrants grants) {
        List<CurrencyKey> currencies = List.copyOf(wallets.state().currencies());
        currencies.forEach(currency -> releases(currency, grants));
        holds();
        due.sort(Comparator.comparing(Due::at));
        due.forEach(one -> one.work.run());
        currencies.forEach(this::expire);
    }

    private void releases(CurrencyKey key, Wallets.DueGrants grants) {
        Map<LocalDate, CurrencyWallet.Waiting> pending = wallets.pocket(key).pending();
        if (pending.isEmpty()) {
            return;
        }
        Currency currency = wallets.currency(key);
        LocalDate today = wallets.today(key);
        for (Map.Entry<LocalDate, CurrencyWallet.Waiting> day : new TreeMap<>(pending).entrySet()) {
            if (day.getKey().isAfter(today)) {
                return;
            }
            Instant at = currency.startOf(day.getKey());
            for (PendingGrant grant : grantsOf(key, day, grants)) {
                due.add(new Due(at, () -> wallets.release(grant, day.getKey(), ids.get())));
            }
        }
    }

    private static List<PendingGrant> grantsOf(
            CurrencyKey currency, Map.Entry<LocalDate, CurrencyWallet.Waiting> day, Wallets.DueGrants grants) {
        List<PendingGrant> found = grants.of(currency, day.getKey(), day.getValue());
        long sum = 0;
        for (PendingGrant grant : found) {
            sum += grant.points();
        }
        if (sum != day.getValue().points()) {
            throw new IllegalStateException(
                    "Of " + currency.value() + " " + day.getValue().points() + " are to be released on " + day.getKey()
                            + ", but the journal has grants of " + sum);
        }
        return found;
    }

    private void holds() {
        for (Hold hold : wallets.state().holds()) {
            Instant expiresAt = hold.expiresAt();
            if (expiresAt != null && hold.isDue(wallets.now())) {
                due.add(new Due(
                        expiresAt,
                        () -> new MoveHeldPoints(wallets, ids.get(), wallets.now()).expire(hold, expiresAt)));
            }
        }
    }

    /** Books the expiry of all lots whose last day is over. */
    void expire(CurrencyKey currency) {
        Map<LocalDate, Long> lots = wallets.pocket(currency).lots();
        if (lots.isEmpty()) {
            return;
        }
        Map<LocalDate, Long> over =
                new TreeMap<>(wallets.pocket(currency).lots().headMap(wallets.today(currency)));
        if (over.isEmpty()) {
            return;
        }
        Posting posting = new Posting(wallets);
        over.forEach((lastDay, points) -> {
            posting.available(currency, lastDay, -points, null);
            posting.expired(currency, lastDay, points, null);
        });
        wallets.add(posting.transaction(ids.get(), Transaction.Kind.EXPIRY, null, null, null));
    }
}
