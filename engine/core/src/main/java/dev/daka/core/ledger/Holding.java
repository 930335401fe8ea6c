package dev.daka.core.ledger;

import dev.daka.core.campaign.CurrencyKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;

/** Moves points between what a member can spend and what is set aside. */
final class Holding {
    private final Wallets wallets;
    private final Wallets.Posting posting;
    private final UUID id;
    private final Instant now;

    Holding(Wallets wallets, UUID id, Instant now) {
        this.wallets = wallets;
        this.posting = wallets.new Posting();
        this.id = id;
        this.now = now;
    }

    Hold hold(Hold.Key key, CurrencyKey currency, long points, long held) {
        long available = wallets.available(currency);
        if (points > available) {
            throw new NotEnoughPoints(currency, available);
        }
        NavigableMap<LocalDate, Long> taken = new TreeMap<>();
        long left = points;
        for (LocalDate lastDay : List.copyOf(wallets.lotsOf(currency).keySet())) {
            long there = wallets.lotsOf(currency).getOrDefault(lastDay, 0L);
            long part = Math.max(0, Math.min(left, there));
            if (part > 0) {
                posting.available(currency, lastDay, -part, null);
                taken.put(lastDay, part);
                left -= part;
            }
        }
        posting.held(currency, points, held + points);
        add(Transaction.Kind.HOLD, key);
        return new Hold(key, id, currency, points, taken, now, null);
    }

    Hold redeem(Hold hold, long held) {
        posting.held(hold.currency(), -hold.points(), held - hold.points());
        posting.outside(Account.REDEEMED, hold.currency(), hold.points(), null);
        add(Transaction.Kind.REDEMPTION, hold.key());
        return hold.ended(Hold.State.REDEEMED, id, now);
    }

    /** What is over pays no debt: it is lost. */
    Hold release(Hold hold, long held, LocalDate today) {
        CurrencyKey currency = hold.currency();
        posting.held(currency, -hold.points(), held - hold.points());
        hold.lots().forEach((lastDay, points) -> {
            if (lastDay.isBefore(today)) {
                posting.available(currency, lastDay, points, null);
            } else {
                posting.incoming(currency, lastDay, points, null);
            }
        });
        add(Transaction.Kind.HOLD_RELEASE, hold.key());
        return hold.ended(Hold.State.RELEASED, id, now);
    }

    private void add(Transaction.Kind kind, Hold.Key key) {
        wallets.add(posting.transaction(id, kind, key.application(), null));
    }
}
