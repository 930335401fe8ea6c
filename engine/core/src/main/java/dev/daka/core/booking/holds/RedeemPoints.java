package dev.daka.core.booking.holds;

import dev.daka.core.booking.ConcurrentUpdate;
import dev.daka.core.booking.LoadRequest;
import dev.daka.core.booking.OpenMember;
import dev.daka.core.booking.Storage;
import dev.daka.core.booking.holds.HoldRefused.Reason;
import dev.daka.core.campaign.Currencies;
import dev.daka.core.journal.HoldHistory;
import dev.daka.core.journal.RowKey;
import dev.daka.core.journal.SubjectId;
import dev.daka.core.ledger.Hold;
import dev.daka.core.ledger.Wallets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Holds points of a member, and then redeems or releases them. Each request may be repeated; it takes effect once. Held
 * points can be redeemed even after their lot has expired.
 */
public final class RedeemPoints {
    private static final int MOST_TRIES = 3;

    private final Storage storage;
    private final Currencies currencies;
    private final Supplier<UUID> ids;
    private final InstantSource clock;

    public RedeemPoints(Storage storage, Currencies currencies, Supplier<UUID> ids, InstantSource clock) {
        this.storage = storage;
        this.currencies = currencies;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The result of a request.
     *
     * @param hold   the hold after the request
     * @param before true if the hold was in the requested state before the request, or had expired before a release
     */
    public record Done(Hold hold, boolean before) {}

    /**
     * Sets points aside.
     *
     * @param frozen true if payouts are frozen now
     * @throws HoldRefused if a hold with this key and other content exists, the expiry is not in the future, or payouts
     *                     are frozen
     * @throws dev.daka.core.ledger.NotEnoughPoints if the member has fewer points available
     */
    public Done hold(NewHold wanted, boolean frozen) {
        return work(wanted.key(), work -> {
            Hold known = work.known;
            if (known == null) {
                Instant expiresAt = wanted.expiresAt(work.now);
                refuse(frozen, Reason.FROZEN);
                refuse(expiresAt != null && !expiresAt.isAfter(work.now), Reason.ENDS_IN_THE_PAST);
                return work.write(
                        work.wallets.hold(ids.get(), wanted.key(), wanted.currency(), wanted.points(), expiresAt));
            }
            refuse(!wanted.isSameAs(known), Reason.OTHER_CONTENT);
            return new Done(known, true);
        });
    }

    /**
     * Redeems a hold, after the member got something for the points.
     *
     * @param frozen true if payouts are frozen now
     * @throws HoldRefused if the hold does not exist, was released or has expired, or payouts are frozen
     * @throws dev.daka.core.ledger.MemberInDebt if the member owes points of the currency
     */
    public Done redeem(Hold.Key key, boolean frozen) {
        return work(key, work -> {
            Hold known = known(work.known);
            refuse(known.state() == Hold.State.RELEASED, Reason.RELEASED);
            refuse(known.state() == Hold.State.EXPIRED, Reason.EXPIRED);
            if (known.state() == Hold.State.REDEEMED) {
                return new Done(known, true);
            }
            refuse(frozen, Reason.FROZEN);
            return work.write(work.wallets.redeem(ids.get(), known));
        });
    }

    /**
     * Releases a hold: its points can be spent again. Does nothing if the hold was released or has expired.
     *
     * @throws HoldRefused if the hold does not exist or was redeemed
     */
    public Done release(Hold.Key key) {
        return work(key, work -> {
            Hold known = known(work.known);
            refuse(known.state() == Hold.State.REDEEMED, Reason.REDEEMED);
            if (known.state() == Hold.State.HELD) {
                return work.write(work.wallets.release(ids.get(), known, ids));
            }
            return work.member.isChanged() ? work.settled(known, true) : new Done(known, true);
        });
    }

    private static Hold known(@Nullable Hold hold) {
        if (hold == null) {
            throw new HoldRefused(Reason.UNKNOWN);
        }
        return hold;
    }

    private static void refuse(boolean isRefused, Reason reason) {
        if (isRefused) {
            throw new HoldRefused(reason);
        }
    }

    @FunctionalInterface
    private interface Step {
        Done take(Work work);
    }

    private Done work(Hold.Key key, Step step) {
        SubjectId subject = new SubjectId(key.application(), key.id());
        for (int tries = 1; ; tries++) {
            try (Storage.Unit unit = storage.open(LoadRequest.of(key.member(), subject))) {
                return step.take(new Work(unit, key, subject));
            } catch (ConcurrentUpdate overtaken) {
                if (tries == MOST_TRIES) {
                    throw overtaken;
                }
            }
        }
    }

    /** One attempt, under the member's lock. */
    private final class Work {
        private final Storage.Unit unit;
        private final Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        private final OpenMember member;
        private final Wallets wallets;
        private final @Nullable Hold known;

        Work(Storage.Unit unit, Hold.Key key, SubjectId subject) {
            this.unit = unit;
            this.member = new OpenMember(unit, unit.member(key.member()).orElseThrow(), currencies, ids, now);
            this.wallets = member.wallets();
            this.known = HoldHistory.of(member.rowsOf(subject)).orElse(null);
        }

        Done write(Hold hold) {
            SubjectId subject =
                    new SubjectId(hold.key().application(), hold.key().id());
            Hold.End end = hold.ended();
            RowKey.Kind kind = end == null ? RowKey.Kind.HOLD : RowKey.Kind.HOLD_END;
            UUID transaction = end == null ? hold.transaction() : end.transaction();
            member.appendMoved(RowKey.of(hold.key().member(), kind, subject), transaction);
            return settled(hold, false);
        }

        /** Writes the appended rows, including those for releases and expiries that were due. */
        Done settled(Hold hold, boolean before) {
            unit.write(member.write(Map.of()));
            return new Done(hold, before);
        }
    }
}
