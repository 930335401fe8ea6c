package dev.daka.core.ledger;

import dev.daka.core.campaign.CurrencyKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Books holds: sets points aside, and redeems or releases them. */
final class MoveHeldPoints {
    private final Wallets wallets;
    private final Posting posting;
    private final UUID id;
    private final Instant now;

    MoveHeldPoints(Wallets wallets, UUID id, Instant now) {
        this.wallets = wallets;
        this.posting = new Posting(wallets);
        this.id = id;
        this.now = now;
    }

    Hold hold(Hold.Key key, CurrencyKey currency, long points, @Nullable Instant expiresAt) {
        long available = wallets.pocket(currency).available();
        if (points > available) {
            throw new NotEnoughPoints(currency, available);
        }
        NavigableMap<LocalDate, Long> taken = new TreeMap<>();
        long left = points;
        for (LocalDate lastDay : List.copyOf(wallets.pocket(currency).lots().keySet())) {
            long there = wallets.pocket(currency).lots().getOrDefault(lastDay, 0L);
            long part = Math.max(0, Math.min(left, there));
            if (part > 0) {
                posting.available(currency, lastDay, -part, null);
                taken.put(lastDay, part);
                left -= part;
            }
        }
        Hold hold = new Hold(key, id, currency, points, taken, now, expiresAt, null);
        wallets.change(hold);
        posting.held(currency, points);
        wallets.add(posting.transaction(id, Transaction.Kind.HOLD, key.application(), null, null));
        return hold;
    }

    /**
     * Redeems the hold. A member in debt must pay the debt first: the debt may come from the reversal of these very
     * points.
     */
    Hold redeem(Hold hold) {
        long available = wallets.pocket(hold.currency()).available();
        if (available < 0) {
            throw new MemberInDebt(hold.currency(), -available);
        }
        Hold redeemed = hold.ended(Hold.State.REDEEMED, id, now);
        wallets.change(redeemed);
        posting.held(hold.currency(), -hold.points());
        posting.outside(Account.REDEEMED, hold.currency(), hold.points(), null);
        wallets.add(
                posting.transaction(id, Transaction.Kind.REDEMPTION, hold.key().application(), null, null));
        return redeemed;
    }

    Hold release(Hold hold) {
        Hold released = hold.ended(Hold.State.RELEASED, id, now);
        putBack(released, hold.key().application(), now);
        return released;
    }

    /** Ends an expired hold, with {@code expiresAt} as the time of its end, however late this is booked. */
    void expire(Hold hold, Instant expiresAt) {
        putBack(hold.ended(Hold.State.EXPIRED, id, expiresAt), null, expiresAt);
    }

    /**
     * Returns the points to their lots. Points of a lot that is past its last day do not pay debt; they expire next.
     */
    private void putBack(Hold hold, @Nullable String application, Instant at) {
        CurrencyKey currency = hold.currency();
        LocalDate today = wallets.currency(currency).dateOf(at);
        wallets.change(hold);
        posting.held(currency, -hold.points());
        hold.lots().forEach((lastDay, points) -> {
            if (lastDay.isBefore(today)) {
                posting.available(currency, lastDay, points, null);
            } else {
                posting.incoming(currency, lastDay, points, null);
            }
        });
        wallets.add(posting.transaction(id, Transaction.Kind.HOLD_RELEASE, application, null, null));
    }
}
