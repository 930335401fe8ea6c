package dev.daka.core.cancellation;

import dev.daka.core.RunningCampaigns;
import dev.daka.core.booking.ActionState;
import dev.daka.core.booking.BookedAction;
import dev.daka.core.booking.Cancellation;
import dev.daka.core.booking.DecisionKey;
import dev.daka.core.booking.OnRecord;
import dev.daka.core.booking.Overtaken;
import dev.daka.core.booking.Standing;
import dev.daka.core.booking.Storage;
import dev.daka.core.booking.StoredAnswer;
import dev.daka.core.booking.Wanted;
import dev.daka.core.campaign.Currencies;
import dev.daka.core.decision.RuleSetRef;
import dev.daka.core.ledger.PendingGrant;
import dev.daka.core.ledger.Reversed;
import dev.daka.core.ledger.TakenBack;
import dev.daka.core.ledger.Wallets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes actions back. What an action gave is reversed, what it counted for is taken from metrics, and what it used of limits
 * comes back, as the versions that decided it have it. Decisions that were made in between stay as they were made.
 */
public final class CancelActions {
    private static final int MOST_TRIES = 3;

    private final Storage storage;
    private final Function<List<RuleSetRef>, RunningCampaigns> versions;
    private final Currencies currencies;
    private final CancellationAnswering answering;
    private final Supplier<UUID> ids;
    private final InstantSource clock;

    /** @param versions those that decided, whatever runs now */
    public CancelActions(
            Storage storage,
            Function<List<RuleSetRef>, RunningCampaigns> versions,
            Currencies currencies,
            CancellationAnswering answering,
            Supplier<UUID> ids,
            InstantSource clock) {
        this.storage = storage;
        this.versions = versions;
        this.currencies = currencies;
        this.answering = answering;
        this.ids = ids;
        this.clock = clock;
    }

    /** What the application gets; whether it had got it before. */
    public record Answered(StoredAnswer answer, boolean before) {}

    /**
     * Carries a cancellation out, once.
     *
     * @throws CancellationRefused where it cannot be
     * @throws dev.daka.core.ledger.PointsSpent where points were spent and their currency refuses
     */
    public Answered cancel(CancellationRequest request) {
        for (int tries = 1; ; tries++) {
            try {
                return cancelled(request);
            } catch (Overtaken overtaken) {
                if (tries == MOST_TRIES) {
                    throw overtaken;
                }
            }
        }
    }

    private Answered cancelled(CancellationRequest request) {
        DecisionKey key = request.key();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        try (Storage.Unit unit = storage.open(Wanted.of(List.of(key.member())))) {
            Storage.Cancelled found = unit.cancelled(key, request.id());
            if (found.before() != null) {
                return new Answered(found.before(), true);
            }
            Cancellation cancellation =
                    new Work(request, found.action(), unit.member(key.member()), now).cancellation();
            unit.cancel(cancellation);
            return new Answered(cancellation.answer(), false);
        }
    }

    /** One cancellation. */
    private final class Work {
        private final CancellationRequest request;
        private final @Nullable BookedAction action;
        private final Instant now;
        private final UUID booking = ids.get();
        private final Wallets wallets;

        Work(CancellationRequest request, @Nullable BookedAction action, OnRecord member, Instant now) {
            this.request = request;
            this.action = action;
            this.now = now;
            List<PendingGrant> pending = new ArrayList<>(member.pending());
            if (action != null) {
                pending.addAll(action.pending());
            }
            this.wallets = new Wallets(request.key().member(), member.lots(), pending, member.holds(), currencies, now);
            wallets.settle(ids);
        }

        Cancellation cancellation() {
            if (action == null) {
                if (!request.evenIfUnseen()) {
                    throw new CancellationRefused(
                            CancellationRefused.Reason.NOT_FOUND, "The member has no action of that actionId");
                }
                if (request.amount() != null) {
                    throw CancellationRefused.notCome();
                }
                return of(null, CancellationOutcome.State.CANCELLED_BEFORE_IT_CAME, null, Difference.NONE, List.of());
            }
            if (action.state() == BookedAction.State.NOT_KEPT) {
                throw new CancellationRefused(
                        CancellationRefused.Reason.NOT_KEPT,
                        "What cancellations go by is not kept any more of this action");
            }
            Standing standing = action.standing();
            if (standing == null) {
                return of(action, CancellationOutcome.State.ALREADY_CANCELLED, null, Difference.NONE, List.of());
            }
            return cancellation(action, standing);
        }

        private Cancellation cancellation(BookedAction booked, Standing standing) {
            Remainder remainder = Remainder.of(standing, request.amount(), versions.apply(standing.ruleSets()), now);
            Difference difference = remainder.difference();
            List<TakenBack> takenBack = wallets.takeBack(
                    booking,
                    request.key().application(),
                    new Reversed(booked.decision(), standing.action().actionId()),
                    difference.grants(),
                    booked.expired());
            return of(booked, remainder.state(), remainder.left(), difference, takenBack);
        }

        private Cancellation of(
                @Nullable BookedAction booked,
                CancellationOutcome.State state,
                @Nullable Standing left,
                Difference difference,
                List<TakenBack> takenBack) {
            CancellationOutcome outcome = new CancellationOutcome(
                    request,
                    booked == null || booked.state() == BookedAction.State.CANCELLED_BEFORE ? null : booked.decision(),
                    state,
                    left == null ? null : left.action().amount(),
                    takenBack,
                    difference.others(),
                    wallets.balances(),
                    now);
            return new Cancellation(
                    request.key(),
                    request.id(),
                    booked == null ? 1 : booked.cancellations() + 1,
                    booking,
                    new StoredAnswer(request.fingerprint(), answering.of(outcome)),
                    left,
                    booked == null
                            ? new StoredAnswer(
                                    StoredAnswer.WHATEVER_COMES,
                                    answering.tombstone(booking, request.key(), now),
                                    ActionState.CANCELLED)
                            : null,
                    wallets.changes(),
                    difference.metrics(),
                    difference.caps(),
                    difference.budgets(),
                    takenBack,
                    difference.others(),
                    now);
        }
    }
}
