package dev.daka.core.ledger;

import dev.daka.core.campaign.Currency;
import dev.daka.core.campaign.CurrencyKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reverses the points of one grant. It decides which pending, available and expired points are taken, in the order that
 * {@link Wallets#reverse} describes.
 */
final class ReversalAllocator {
    private final Wallets wallets;
    private final Posting posting;
    private final Grant grant;
    private final CurrencyWallet pocket;
    private long left;

    ReversalAllocator(Wallets wallets, Posting posting, Grant grant) {
        this.wallets = wallets;
        this.posting = posting;
        this.grant = grant;
        this.pocket = wallets.pocket(grant.currency());
        this.left = grant.points();
    }

    /** @param pending the grant, if its points were pending first; otherwise null */
    ReversedGrant from(@Nullable PendingGrant pending) {
        CurrencyKey currency = grant.currency();
        LocalDate own = pending == null ? grant.lot() : pending.lot();
        posting.outside(Account.issueOf(grant.source().campaign()), currency, left, grant.source());
        long fromPending = pending == null ? 0 : ofPending(pending);
        long fromAvailable = own == null ? 0 : ofLot(own);
        long fromExpired = ofExpired(own == null ? LocalDate.MIN : own);
        for (LocalDate lastDay : List.copyOf(pocket.lots().keySet())) {
            fromAvailable += ofLot(lastDay);
        }
        long rest = left;
        return switch (rest == 0
                ? Currency.OnShortfall.NEGATIVE
                : wallets.currency(currency).onShortfall()) {
            case REFUSE -> throw new PointsSpent(currency, rest);
            case NEGATIVE -> {
                posting.available(currency, Currency.NEVER, -rest, grant.source());
                yield new ReversedGrant(grant, fromPending, fromAvailable, fromExpired, rest, 0);
            }
            case WRITE_OFF -> {
                posting.outside(Account.WRITTEN_OFF, currency, -rest, grant.source());
                yield new ReversedGrant(grant, fromPending, fromAvailable, fromExpired, 0, rest);
            }
        };
    }

    private long ofPending(PendingGrant pending) {
        long taken = take(pending.points());
        if (taken > 0) {
            posting.pending(grant.currency(), pending.day(), -taken, grant.source());
        }
        return taken;
    }

    private long ofLot(LocalDate lastDay) {
        long taken = take(pocket.lots().getOrDefault(lastDay, 0L));
        posting.available(grant.currency(), lastDay, -taken, grant.source());
        return taken;
    }

    private long ofExpired(LocalDate from) {
        long sum = 0;
        for (Map.Entry<LocalDate, Long> lot : new TreeMap<>(pocket.expired().tailMap(from, true)).entrySet()) {
            long taken = take(lot.getValue());
            if (taken > 0) {
                posting.expired(grant.currency(), lot.getKey(), -taken, grant.source());
                sum += taken;
            }
        }
        return sum;
    }

    private long take(long there) {
        long taken = Math.max(0, Math.min(left, there));
        left -= taken;
        return taken;
    }
}
