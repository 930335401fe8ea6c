package dev.daka.service.holds;

import dev.daka.core.action.ActionCheck;
import dev.daka.core.booking.MemberBusy;
import dev.daka.core.booking.Storage;
import dev.daka.core.campaign.Currencies;
import dev.daka.core.campaign.Currency;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.ledger.Hold;
import dev.daka.core.ledger.MemberOwes;
import dev.daka.core.ledger.NotEnoughPoints;
import dev.daka.core.redemption.HoldRefused;
import dev.daka.core.redemption.NewHold;
import dev.daka.core.redemption.RedeemPoints;
import dev.daka.core.vocabulary.Name;
import dev.daka.service.applications.Application;
import dev.daka.service.members.MemberCheck;
import dev.daka.service.problems.ProblemType;
import dev.daka.service.problems.Refusal;
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

/** Where applications set members' points aside, and redeem them or put them back. */
@RestController
@RequestMapping("/v1/members/{memberId}/holds")
@Tag(name = "holds")
class HoldsController {
    private static final String REPLAYED = "Idempotent-Replayed";
    private static final String REPLAYED_MEANS = "true where it was so before";

    private final RedeemPoints redeeming;
    private final Currencies currencies;
    private final Payouts payouts;

    HoldsController(Storage storage, Currencies currencies, Payouts payouts, Clock clock) {
        this.redeeming = new RedeemPoints(storage, currencies, UUID::randomUUID, clock);
        this.currencies = currencies;
        this.payouts = payouts;
    }

    @PostMapping
    @Operation(
            operationId = "hold",
            summary = "Sets points aside, to be redeemed or put back",
            description =
                    "The same hold may be posted any number of times: it is made once and gets the same answer. With"
                            + " expiresAt or expiresInSeconds the points go back by themselves.")
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
        Hold.Key key = key(application, memberId, required(body.holdId()));
        NewHold wanted = new NewHold(key, currency, points, until(body), lasting(body));
        Payouts.Scope frozen = payouts.frozenFor(key.member());
        return response(frozen, () -> redeeming.hold(wanted, frozen != Payouts.Scope.NOBODY), HoldAnswer::made);
    }

    @PostMapping("/{holdId}/redemption")
    @Operation(
            operationId = "redeemHold",
            summary = "The member gets something for the points",
            description =
                    "Refused with 409 member-owes while the member owes points of the same currency, for example since"
                            + " the order that earned them was cancelled, and with 409 hold-ended once the hold has expired.")
    @ApiResponse(
            responseCode = "200",
            description = "The hold as it ended",
            headers = @Header(name = REPLAYED, description = REPLAYED_MEANS, schema = @Schema(type = "boolean")))
    ResponseEntity<HoldAnswer> redeem(
            @Parameter(hidden = true) @AuthenticationPrincipal Application application,
            @PathVariable String memberId,
            @PathVariable String holdId) {
        Hold.Key key = key(application, memberId, holdId);
        Payouts.Scope frozen = payouts.frozenFor(key.member());
        return response(frozen, () -> redeeming.redeem(key, frozen != Payouts.Scope.NOBODY), HoldAnswer::of);
    }

    @PostMapping("/{holdId}/release")
    @Operation(
            operationId = "releaseHold",
            summary = "Puts the points back; those that could have been spent up to a day that is over are lost")
    @ApiResponse(
            responseCode = "200",
            description = "The hold as it ended",
            headers = @Header(name = REPLAYED, description = REPLAYED_MEANS, schema = @Schema(type = "boolean")))
    ResponseEntity<HoldAnswer> release(
            @Parameter(hidden = true) @AuthenticationPrincipal Application application,
            @PathVariable String memberId,
            @PathVariable String holdId) {
        Hold.Key key = key(application, memberId, holdId);
        return response(Payouts.Scope.NOBODY, () -> redeeming.release(key), HoldAnswer::of);
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
                    "The member can spend " + few.available() + " "
                            + few.currency().value(),
                    "Hold no more than that, or send the same request again once the member has more");
        } catch (MemberOwes owes) {
            throw Refusal.of(
                    ProblemType.MEMBER_OWES,
                    "The member owes " + owes.owed() + " " + owes.currency().value(),
                    "Release the hold, which pays the debt as far as it goes, or redeem it once the debt is paid");
        } catch (MemberBusy busy) {
            throw Refusal.of(
                    ProblemType.IN_PROGRESS,
                    "An action of the member is still being answered",
                    "Send the same request again later; nothing is done twice");
        }
    }

    private static Refusal refusal(HoldRefused.Reason reason, Payouts.Scope frozen) {
        return switch (reason) {
            case OTHER_CONTENT ->
                Refusal.of(
                        ProblemType.HOLD_ID_REUSED,
                        "holdId",
                        "This holdId was used for other points",
                        "Give every hold an id of its own; repeat one with exactly the same content");
            case UNKNOWN -> Refusal.notFound("hold of that id");
            case REDEEMED ->
                Refusal.of(
                        ProblemType.HOLD_ENDED,
                        "The points were redeemed, so they cannot be put back",
                        "Give the member points by an action if something is to be made good");
            case RELEASED ->
                Refusal.of(
                        ProblemType.HOLD_ENDED,
                        "The points were put back, so they cannot be redeemed",
                        "Make a new hold under another id");
            case EXPIRED ->
                Refusal.of(
                        ProblemType.HOLD_ENDED,
                        "The time of the hold was over and the points went back, so they cannot be redeemed",
                        "Make a new hold under another id");
            case ENDS_IN_THE_PAST ->
                Refusal.of(
                        ProblemType.INVALID_FIELD,
                        "expiresAt",
                        "expiresAt is over already",
                        "Send a time in the future, or expiresInSeconds");
            case FROZEN ->
                Refusal.of(
                        ProblemType.PAYOUTS_FROZEN,
                        frozen == Payouts.Scope.EVERYBODY
                                ? "A reconciliation found differences of the ledger as a whole"
                                : "A reconciliation found differences of this member's points",
                        "Send the same request again once the operators have cleared them up");
        };
    }

    static Hold.Key key(Application application, String memberId, String holdId) {
        if (holdId.isBlank() || holdId.length() > ActionCheck.LONGEST_ID) {
            throw Refusal.of(
                    ProblemType.INVALID_FIELD,
                    "holdId",
                    "holdId has 1 to " + ActionCheck.LONGEST_ID + " characters",
                    "Send an id of your own");
        }
        return new Hold.Key(MemberCheck.id(memberId), application.name(), holdId);
    }

    private static String required(@Nullable String holdId) {
        if (holdId == null) {
            throw Refusal.of(ProblemType.MISSING_FIELD, "holdId", "holdId is missing", "Send an id of your own");
        }
        return holdId;
    }

    private static @Nullable Instant until(HoldBody body) {
        if (body.expiresAt() != null && body.expiresInSeconds() != null) {
            throw Refusal.of(
                    ProblemType.INVALID_FIELD,
                    "expiresInSeconds",
                    "expiresAt and expiresInSeconds are both given",
                    "Send one of them");
        }
        return body.expiresAt() == null ? null : body.expiresAt().toInstant();
    }

    private static @Nullable Duration lasting(HoldBody body) {
        Long seconds = body.expiresInSeconds();
        if (seconds != null && (seconds < 1 || seconds > HoldBody.LONGEST_SECONDS)) {
            throw Refusal.of(
                    ProblemType.INVALID_FIELD,
                    "expiresInSeconds",
                    "expiresInSeconds is " + seconds,
                    "From 1 to " + HoldBody.LONGEST_SECONDS);
        }
        return seconds == null ? null : Duration.ofSeconds(seconds);
    }

    private static long points(@Nullable Long points) {
        if (points == null) {
            throw Refusal.of(
                    ProblemType.MISSING_FIELD, "points", "points is missing", "Send how many are to be set aside");
        }
        if (points < 1) {
            throw Refusal.of(ProblemType.INVALID_FIELD, "points", "points is " + points, "Send 1 or more");
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
            throw Refusal.of(
                    ProblemType.INVALID_FIELD, "currency", "There is no currency of that key", "Known are: " + known);
        }
        return new CurrencyKey(currency);
    }
}
