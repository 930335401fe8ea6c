package dev.daka.core.ledger;

import dev.daka.core.campaign.Currency;
import dev.daka.core.campaign.CurrencyKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.UUID;

/** Takes back the points of one grant, from where it hurts least. */
final class TakingBack {
    private final Wallets wallets;
    private final Wallets.Posting posting;
    private final Grant grant;
    private final NavigableMap<LocalDate, Long> lost;
    private long left;

    TakingBack(Wallets wallets, Wallets.Posting posting, Grant grant, NavigableMap<LocalDate, Long> lost) {
        this.wallets = wallets;
        this.posting = posting;
        this.grant = grant;
        this.lost = lost;
        this.left = grant.points();
    }

    /** @param transaction that granted them */
    TakenBack from(UUID transaction) {
        CurrencyKey currency = grant.currency();
        PendingGrant waiting = wallets.pending(new PendingGrant.Key(transaction, grant.place()));
        LocalDate own = waiting == null ? grant.lot() : waiting.lot();
        posting.outside(Account.issueOf(grant.source().campaign()), currency, left, grant.source());
        long fromPending = waiting == null ? 0 : ofPending(waiting);
        long fromAvailable = own == null ? 0 : ofLot(own);
        long fromExpired = ofExpired(own == null ? LocalDate.MIN : own);
        for (LocalDate lastDay : List.copyOf(wallets.lotsOf(currency).keySet())) {
            fromAvailable += ofLot(lastDay);
        }
        long rest = left;
        return switch (rest == 0
                ? Currency.OnShortfall.NEGATIVE
                : wallets.currency(currency).onShortfall()) {
            case REFUSE -> throw new PointsSpent(currency, rest);
            case NEGATIVE -> {
                if (rest > 0) {
                    posting.available(currency, Currency.NEVER, -rest, grant.source());
                }
                yield new TakenBack(grant, fromPending, fromAvailable, fromExpired, rest, 0);
            }
            case WRITE_OFF -> {
                posting.outside(Account.WRITTEN_OFF, currency, -rest, grant.source());
                yield new TakenBack(grant, fromPending, fromAvailable, fromExpired, 0, rest);
            }
        };
    }

    private long ofPending(PendingGrant waiting) {
        long taken = take(waiting.points());
        if (taken > 0) {
            wallets.change(waiting.with(waiting.points() - taken, waiting.lot()));
            posting.pending(grant.currency(), -taken, grant.source());
        }
        return taken;
    }

    private long ofLot(LocalDate lastDay) {
        long taken = take(wallets.lotsOf(grant.currency()).getOrDefault(lastDay, 0L));
        if (taken > 0) {
            posting.available(grant.currency(), lastDay, -taken, grant.source());
        }
        return taken;
    }

    private long ofExpired(LocalDate from) {
        long sum = 0;
        for (Map.Entry<LocalDate, Long> lot : lost.tailMap(from, true).entrySet()) {
            long taken = take(lot.getValue());
            if (taken > 0) {
                lot.setValue(lot.getValue() - taken);
                posting.outside(Account.EXPIRED, grant.currency(), -taken, grant.source());
                wallets.lose(grant.currency(), lot.getKey(), -taken);
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
