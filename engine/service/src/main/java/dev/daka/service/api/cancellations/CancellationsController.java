package dev.daka.service.api.cancellations;

import dev.daka.core.action.ActionCheck;
import dev.daka.core.action.ActionId;
import dev.daka.core.action.MemberId;
import dev.daka.core.booking.DecisionKey;
import dev.daka.core.booking.MemberBusy;
import dev.daka.core.booking.Storage;
import dev.daka.core.booking.cancellation.CancelActions;
import dev.daka.core.booking.cancellation.CancellationRefused;
import dev.daka.core.booking.cancellation.CancellationRequest;
import dev.daka.core.campaign.Currencies;
import dev.daka.core.ledger.PointsSpent;
import dev.daka.service.campaigns.CurrentCampaigns;
import dev.daka.service.platform.applications.Application;
import dev.daka.service.platform.problems.ProblemText;
import dev.daka.service.platform.problems.ProblemType;
import dev.daka.service.platform.problems.Refusal;
import dev.daka.service.platform.problems.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Endpoint where applications cancel actions. */
@RestController
@Tag(name = "actions")
class CancellationsController {
    private static final String REPLAYED = "Idempotent-Replayed";

    private final CancelActions cancelling;

    CancellationsController(
            Storage storage,
            CurrentCampaigns campaigns,
            Currencies currencies,
            JsonCancellationResponses texts,
            Clock clock) {
        this.cancelling = new CancelActions(storage, campaigns::asDecided, currencies, texts, UUID::randomUUID, clock);
    }

    @PostMapping("/v1/actions/{actionId}/cancellation")
    @Refuses({
        ProblemType.ACTION_NOT_FOUND,
        ProblemType.NOT_CANCELLABLE,
        ProblemType.POINTS_SPENT,
        ProblemType.CANCELLATION_ID_REUSED,
        ProblemType.IN_PROGRESS
    })
    @Operation(
            operationId = "cancelAction",
            summary = "Cancels an action, fully or by a part of its amount",
            description = "The application that posted an action, its memberId and its actionId identify it; another"
                    + " member's action with the same actionId does not change. The same cancellation may be posted any"
                    + " number of times: it is carried out once and gets the same answer. An action that has not"
                    + " arrived is cancelled only with evenIfUnseen; if it arrives later, it earns nothing.")
    @ApiResponse(
            responseCode = "200",
            description = "Result of the cancellation",
            headers =
                    @Header(
                            name = REPLAYED,
                            description = "Present with the value true if the answer was given before",
                            schema = @Schema(type = "boolean")),
            content = @Content(schema = @Schema(implementation = CancellationAnswer.class)))
    ResponseEntity<byte[]> cancel(
            @Parameter(hidden = true) @AuthenticationPrincipal Application application,
            @PathVariable String actionId,
            @RequestBody CancellationBody body) {
        BigDecimal amount = body.amount();
        if (amount != null && (amount.signum() == 0 || !ActionCheck.isAmount(amount))) {
            throw Refusal.of(ProblemType.INVALID_FIELD, "amount", ProblemText.of("cancelledAmount"));
        }
        DecisionKey key = new DecisionKey(
                new MemberId(Refusal.requiredId(body.memberId(), "memberId")),
                application.name(),
                new ActionId(Refusal.idOfAddress(actionId, "actionId")));
        CancellationRequest request = new CancellationRequest(
                key,
                Refusal.requiredId(body.cancellationId(), "cancellationId"),
                amount,
                Boolean.TRUE.equals(body.evenIfUnseen()),
                fingerprint(amount));
        return response(cancelled(request), request.fingerprint());
    }

    private CancelActions.Answered cancelled(CancellationRequest request) {
        try {
            return cancelling.cancel(request);
        } catch (CancellationRefused refused) {
            throw refusal(refused);
        } catch (PointsSpent spent) {
            throw Refusal.of(
                    ProblemType.POINTS_SPENT,
                    ProblemText.of(
                            "pointsSpent", spent.missing(), spent.currency().value()));
        } catch (MemberBusy busy) {
            throw Refusal.of(ProblemType.IN_PROGRESS, ProblemText.of("memberInProgress"));
        }
    }

    private static ResponseEntity<byte[]> response(CancelActions.Answered answered, String fingerprint) {
        if (!answered.answer().answers(fingerprint)) {
            throw Refusal.of(
                    ProblemType.CANCELLATION_ID_REUSED, "cancellationId", ProblemText.of("cancellationIdReused"));
        }
        ResponseEntity.BodyBuilder response = ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON);
        if (answered.before()) {
            response.header(REPLAYED, "true");
        }
        return response.body(answered.answer().response().getBytes(StandardCharsets.UTF_8));
    }

    private static Refusal refusal(CancellationRefused refused) {
        String left = refused.left().map(BigDecimal::toPlainString).orElse("");
        return switch (refused.reason()) {
            case NO_AMOUNT -> Refusal.of(ProblemType.INVALID_FIELD, "amount", ProblemText.of("cancellationNoAmount"));
            case MORE_THAN_LEFT ->
                Refusal.of(ProblemType.INVALID_FIELD, "amount", ProblemText.of("cancellationMoreThanLeft", left));
            case NOT_FOUND -> Refusal.of(ProblemType.ACTION_NOT_FOUND, ProblemText.of("cancellationNotFound"));
            case NOT_COME -> Refusal.of(ProblemType.NOT_CANCELLABLE, ProblemText.of("cancellationNotCome"));
            case NOT_KEPT -> Refusal.of(ProblemType.NOT_CANCELLABLE, ProblemText.of("cancellationNotKept"));
        };
    }

    /**
     * The request's fingerprint, which is its amount only. A repeat of a cancellation must have the same amount; its
     * evenIfUnseen may differ.
     */
    private static String fingerprint(@Nullable BigDecimal amount) {
        String said = amount == null ? "all" : amount.stripTrailingZeros().toString();
        return HexFormat.of().formatHex(said.getBytes(StandardCharsets.UTF_8));
    }
}
