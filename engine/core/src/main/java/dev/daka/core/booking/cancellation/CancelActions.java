package dev.daka.core.booking.cancellation;

import dev.daka.core.booking.ConcurrentUpdate;
import dev.daka.core.booking.DecisionKey;
import dev.daka.core.booking.LoadRequest;
import dev.daka.core.booking.OpenMember;
import dev.daka.core.booking.Storage;
import dev.daka.core.campaign.CampaignVersion;
import dev.daka.core.campaign.Currencies;
import dev.daka.core.decide.RunningCampaigns;
import dev.daka.core.journal.ActionHistory;
import dev.daka.core.journal.Change;
import dev.daka.core.journal.Fact;
import dev.daka.core.journal.JournalRow;
import dev.daka.core.journal.ReversalBasis;
import dev.daka.core.journal.RowKey;
import dev.daka.core.journal.StoredResponse;
import dev.daka.core.ledger.ReversedGrant;
import dev.daka.core.ledger.ReversedTransaction;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Cancels actions, wholly or by a part of their amount. The points are reversed, the metrics no longer count the
 * action, and limits get back what it used, as the campaign versions that decided the action declare. Decisions on
 * other actions stay as they were made.
 */
public final class CancelActions {
    private static final int MOST_TRIES = 3;

    private final Storage storage;
    private final Function<List<CampaignVersion>, RunningCampaigns> versions;
    private final Currencies currencies;
    private final CancellationResponses responses;
    private final Supplier<UUID> ids;
    private final InstantSource clock;

    /**
     * Creates the use case.
     *
     * @param versions loads the campaign versions that decided an action, whether or not they still run
     */
    public CancelActions(
            Storage storage,
            Function<List<CampaignVersion>, RunningCampaigns> versions,
            Currencies currencies,
            CancellationResponses responses,
            Supplier<UUID> ids,
            InstantSource clock) {
        this.storage = storage;
        this.versions = versions;
        this.currencies = currencies;
        this.responses = responses;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The response to a cancellation.
     *
     * @param answer the response that the application gets
     * @param before true if the cancellation had been answered before and nothing was booked now
     */
    public record Answered(StoredResponse answer, boolean before) {}

    /**
     * Cancels an action. A repeated cancellation changes nothing and gets the same response.
     *
     * @throws CancellationRefused if the request cannot be carried out
     * @throws dev.daka.core.ledger.PointsSpent if points to reverse were spent and their currency refuses to reverse
     *     them
     */
    public Answered cancel(CancellationRequest request) {
        for (int tries = 1; ; tries++) {
            try {
                return cancelled(request);
            } catch (ConcurrentUpdate overtaken) {
                if (tries == MOST_TRIES) {
                    throw overtaken;
                }
            }
        }
    }

    private Answered cancelled(CancellationRequest request) {
        DecisionKey key = request.key();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        try (Storage.Unit unit = storage.open(LoadRequest.of(key.member(), key.subject()))) {
            OpenMember member = new OpenMember(unit, unit.member(key.member()).orElseThrow(), currencies, ids, now);
            Optional<ActionHistory> action = member.action(key.subject());
            Optional<JournalRow> before = action.flatMap(found -> found.cancellation(request.id()));
            if (before.isPresent()) {
                return new Answered(
                        new StoredResponse(
                                before.get().fingerprint(), before.get().answer()),
                        true);
            }
            return new Work(request, member, action.orElse(null)).answered(unit);
        }
    }

    /** A cancellation that has not been booked before. */
    private final class Work {
        private final CancellationRequest request;
        private final OpenMember member;
        private final @Nullable ActionHistory action;
        private final UUID booking = ids.get();

        Work(CancellationRequest request, OpenMember member, @Nullable ActionHistory action) {
            this.request = request;
            this.member = member;
            this.action = action;
        }

        Answered answered(Storage.Unit unit) {
            if (action == null) {
                return beforeItCame(unit);
            }
            if (!action.isKept()) {
                throw new CancellationRefused(
                        CancellationRefused.Reason.NOT_KEPT,
                        "What cancellations go by is not kept any more of this action");
            }
            ReversalBasis basis = action.basis();
            if (basis == null) {
                return write(unit, CancellationOutcome.State.ALREADY_CANCELLED, null, Reversal.NONE, List.of());
            }
            CancelledAction remainder =
                    CancelledAction.of(basis, request.amount(), versions.apply(basis.versions()), member.now());
            List<ReversedGrant> reversed = member.wallets()
                    .takeBack(
                            booking,
                            request.key().application(),
                            new ReversedTransaction(
                                    action.action().id(), basis.action().actionId()),
                            remainder.difference().grants(),
                            action.pending(member.state().wallet(), currencies));
            return write(unit, remainder.state(), remainder.left(), remainder.difference(), reversed);
        }

        private Answered beforeItCame(Storage.Unit unit) {
            if (!request.evenIfUnseen()) {
                throw new CancellationRefused(
                        CancellationRefused.Reason.NOT_FOUND, "The member has no action of that actionId");
            }
            if (request.amount() != null) {
                throw CancellationRefused.notCome();
            }
            member.append(
                    RowKey.of(
                            request.key().member(),
                            RowKey.Kind.ACTION,
                            request.key().subject()),
                    booking,
                    StoredResponse.ANY_BODY,
                    responses.tombstone(booking, request.key(), member.now()),
                    new Fact.CancelledUnseen(),
                    Change.NO_RECORDS);
            return write(unit, CancellationOutcome.State.CANCELLED_BEFORE_IT_CAME, null, Reversal.NONE, List.of());
        }

        private Answered write(
                Storage.Unit unit,
                CancellationOutcome.State state,
                @Nullable ReversalBasis left,
                Reversal difference,
                List<ReversedGrant> reversed) {
            CancellationOutcome outcome = new CancellationOutcome(
                    request,
                    action == null || action.isCancelledUnseen()
                            ? null
                            : action.action().id(),
                    state,
                    left == null ? null : left.action().amount(),
                    reversed,
                    difference.others(),
                    member.wallets().balances(),
                    member.now());
            JournalRow row = member.append(
                    new RowKey(
                            request.key().member(),
                            RowKey.Kind.CANCELLATION,
                            request.key().subject(),
                            request.id()),
                    booking,
                    request.fingerprint(),
                    responses.of(outcome),
                    new Fact.Cancelled(left == null ? null : left.remains(), reversed, difference.others()),
                    difference.changes());
            unit.write(member.write(difference.returned()));
            return new Answered(new StoredResponse(row.fingerprint(), row.answer()), false);
        }
    }
}
