package dev.daka.service.api.holds;

import dev.daka.core.booking.MemberBusy;
import dev.daka.core.booking.Storage;
import dev.daka.core.booking.holds.HoldRefused;
import dev.daka.core.booking.holds.NewHold;
import dev.daka.core.booking.holds.RedeemPoints;
import dev.daka.core.campaign.Currencies;
import dev.daka.core.campaign.Currency;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.ledger.Hold;
import dev.daka.core.ledger.MemberInDebt;
import dev.daka.core.ledger.NotEnoughPoints;
import dev.daka.core.vocabulary.Name;
import dev.daka.service.api.members.MemberCheck;
import dev.daka.service.platform.applications.Application;
import dev.daka.service.platform.problems.ProblemText;
import dev.daka.service.platform.problems.ProblemType;
import dev.daka.service.platform.problems.Refusal;
import dev.daka.service.platform.problems.Refuses;
import dev.daka.service.reconciliation.Payouts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Endpoint where applications set members' points aside, and later redeem or release them. */
@RestController
@RequestMapping("/v1/members/{memberId}/holds")
@Tag(name = "holds")
class HoldsController {
    private static final String REPLAYED = "Idempotent-Replayed";
    private static final String REPLAYED_MEANS = "Present with the value true if the answer was given before";

    private final RedeemPoints redeeming;
    private final Currencies currencies;
    private final Payouts payouts;

    HoldsController(Storage storage, Currencies currencies, Payouts payouts, Clock clock) {
        this.redeeming = new RedeemPoints(storage, currencies, UUID::randomUUID, clock);
        this.currencies = currencies;
        this.payouts = payouts;
    }

    @PostMapping
    @Refuses({
        ProblemType.HOLD_ID_REUSED,
        ProblemType.NOT_ENOUGH_POINTS,
        ProblemType.PAYOUTS_FROZEN,
        ProblemType.IN_PROGRESS
    })
    @Operation(
            operationId = "hold",
            summary = "Sets points aside, to be redeemed or released later",
            description = "The same hold may be posted any number of times: it is made once and gets the same answer."
                    + " With expiresAt or expiresInSeconds the points are returned automatically.")
    @ApiResponse(
            responseCode = "200",
            description = "The hold as it was made",
            headers = @Header(name = REPLAYED, description = REPLAYED_MEANS, schema = @Schema(type = "boolean")))
    ResponseEntity<HoldAnswer> hold(
            @Parameter(hidden = true) @AuthenticationPrincipal Application application,
            @PathVariable String memberId,
            @RequestBody HoldBody body) {
        long points = points(body.points());
        CurrencyKey currency = currency(body.currency());
        Hold.Key key = key(application, memberId, Refusal.requiredId(body.holdId(), "holdId"));
        NewHold wanted = new NewHold(key, currency, points, until(body), lasting(body));
        Payouts.Scope frozen = payouts.frozenFor(key.member());
        return response(frozen, () -> redeeming.hold(wanted, frozen != Payouts.Scope.NONE), HoldAnswer::made);
    }

    @PostMapping("/{holdId}/redemption")
    @Refuses({
        ProblemType.NOT_FOUND,
        ProblemType.HOLD_ENDED,
        ProblemType.MEMBER_OWES,
        ProblemType.PAYOUTS_FROZEN,
        ProblemType.IN_PROGRESS
    })
    @Operation(
            operationId = "redeemHold",
            summary = "Redeems a hold: the points are spent",
            description = "Refused with 409 member-owes while the member owes points of the same currency, for example"
                    + " because the order that earned them was cancelled. Refused with 409 hold-ended after the hold"
                    + " has expired.")
    @ApiResponse(
            responseCode = "200",
            description = "The hold as it ended",
            headers = @Header(name = REPLAYED, description = REPLAYED_MEANS, schema = @Schema(type = "boolean")))
    ResponseEntity<HoldAnswer> redeem(
            @Parameter(hidden = true) @AuthenticationPrincipal Application application,
            @PathVariable String memberId,
            @PathVariable String holdId) {
        Hold.Key key = key(application, memberId, Refusal.idOfAddress(holdId, "holdId"));
        Payouts.Scope frozen = payouts.frozenFor(key.member());
        return response(frozen, () -> redeeming.redeem(key, frozen != Payouts.Scope.NONE), HoldAnswer::of);
    }

    @PostMapping("/{holdId}/release")
    @Refuses({ProblemType.NOT_FOUND, ProblemType.HOLD_ENDED, ProblemType.IN_PROGRESS})
    @Operation(
            operationId = "releaseHold",
            summary = "Releases a hold: the points can be spent again, except for those whose last day is over,"
                    + " which expire")
    @ApiResponse(
            responseCode = "200",
            description = "The hold as it ended",
            headers = @Header(name = REPLAYED, description = REPLAYED_MEANS, schema = @Schema(type = "boolean")))
    ResponseEntity<HoldAnswer> release(
            @Parameter(hidden = true) @AuthenticationPrincipal Application application,
            @PathVariable String memberId,
            @PathVariable String holdId) {
        Hold.Key key = key(application, memberId, Refusal.idOfAddress(holdId, "holdId"));
        return response(Payouts.Scope.NONE, () -> redeeming.release(key), HoldAnswer::of);
    }

    private static ResponseEntity<HoldAnswer> response(
            Payouts.Scope frozen, Supplier<RedeemPoints.Done> work, Function<Hold, HoldAnswer> answer) {
        try {
            RedeemPoints.Done done = work.get();
            ResponseEntity.BodyBuilder response = ResponseEntity.ok();
            if (done.before()) {
                response.header(REPLAYED, "true");
            }
            return response.body(answer.apply(done.hold()));
        } catch (HoldRefused refused) {
            throw refusal(refused.reason(), frozen);
        } catch (NotEnoughPoints few) {
            throw Refusal.of(
                    ProblemType.NOT_ENOUGH_POINTS,
                    "points",
                    ProblemText.of(
                            "notEnoughPoints", few.available(), few.currency().value()));
        } catch (MemberInDebt owes) {
            throw Refusal.of(
                    ProblemType.MEMBER_OWES,
                    ProblemText.of("memberOwes", owes.owed(), owes.currency().value()));
        } catch (MemberBusy busy) {
            throw Refusal.of(ProblemType.IN_PROGRESS, ProblemText.of("memberInProgress"));
        }
    }

    private static Refusal refusal(HoldRefused.Reason reason, Payouts.Scope frozen) {
        return switch (reason) {
            case OTHER_CONTENT -> Refusal.of(ProblemType.HOLD_ID_REUSED, "holdId", ProblemText.of("holdIdReused"));
            case UNKNOWN -> Refusal.notFound("hold");
            case REDEEMED -> Refusal.of(ProblemType.HOLD_ENDED, ProblemText.of("holdRedeemed"));
            case RELEASED -> Refusal.of(ProblemType.HOLD_ENDED, ProblemText.of("holdReleased"));
            case EXPIRED -> Refusal.of(ProblemType.HOLD_ENDED, ProblemText.of("holdExpired"));
            case ENDS_IN_THE_PAST -> Refusal.of(ProblemType.INVALID_FIELD, "expiresAt", ProblemText.of("expiryOver"));
            case FROZEN ->
                Refusal.of(
                        ProblemType.PAYOUTS_FROZEN,
                        ProblemText.of(
                                frozen == Payouts.Scope.ALL_MEMBERS ? "payoutsFrozen" : "payoutsFrozenForMember"));
        };
    }

    static Hold.Key key(Application application, String memberId, String holdId) {
        return new Hold.Key(MemberCheck.id(memberId), application.name(), holdId);
    }

    private static @Nullable Instant until(HoldBody body) {
        if (body.expiresAt() != null && body.expiresInSeconds() != null) {
            throw Refusal.of(ProblemType.INVALID_FIELD, "expiresInSeconds", ProblemText.of("expiryTwice"));
        }
        return body.expiresAt() == null ? null : body.expiresAt().toInstant();
    }

    private static @Nullable Duration lasting(HoldBody body) {
        Long seconds = body.expiresInSeconds();
        if (seconds != null && (seconds < 1 || seconds > HoldBody.LONGEST_SECONDS)) {
            throw Refusal.of(
                    ProblemType.INVALID_FIELD,
                    "expiresInSeconds",
                    ProblemText.of("expiryOutOfRange", seconds, HoldBody.LONGEST_SECONDS));
        }
        return seconds == null ? null : Duration.ofSeconds(seconds);
    }

    private static long points(@Nullable Long points) {
        if (points == null) {
            throw Refusal.of(ProblemType.MISSING_FIELD, "points", ProblemText.of("fieldMissing", "points"));
        }
        if (points < 1) {
            throw Refusal.of(ProblemType.INVALID_FIELD, "points", ProblemText.of("pointsOutOfRange", points));
        }
        return points;
    }

    private CurrencyKey currency(@Nullable String currency) {
        if (currency == null) {
            return CurrencyKey.POINTS;
        }
        if (!Name.isKey(currency) || currencies.find(new CurrencyKey(currency)).isEmpty()) {
            String known = String.join(
                    ", ",
                    currencies.all().stream()
                            .map(Currency::key)
                            .map(CurrencyKey::value)
                            .toList());
            throw Refusal.of(ProblemType.INVALID_FIELD, "currency", ProblemText.of("noCurrency", known));
        }
        return new CurrencyKey(currency);
    }
}
