package dev.daka.service.delivery.webhooks;

import dev.daka.core.effect.EventType;
import dev.daka.service.delivery.events.EventTypes;
import dev.daka.service.delivery.webhooks.Endpoint.Because;
import dev.daka.service.delivery.webhooks.Endpoint.Disabled;
import dev.daka.service.platform.audit.AuditNotes;
import dev.daka.service.platform.database.WholeTransactions;
import dev.daka.service.platform.problems.ProblemText;
import dev.daka.service.platform.problems.ProblemType;
import dev.daka.service.platform.problems.Refusal;
import dev.daka.service.platform.problems.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Admin API for webhook endpoints, their deliveries and replays. */
@RestController
@RequestMapping("/admin/api/webhooks")
@Tag(name = "webhooks")
class WebhooksController {
    private static final int MOST_LINES = 200;

    /**
     * Maximum number of replaced secrets that still sign. Each adds a signature to every request, and the size of a
     * header is limited.
     */
    private static final int MOST_RETIRED_SECRETS = 10;

    private final Endpoints endpoints;
    private final EndpointUrls urls;
    private final DeliveryLog log;
    private final ReplayEvents replay;
    private final WholeTransactions transactions;
    private final WebhookSettings settings;
    private final Clock clock;

    WebhooksController(
            Endpoints endpoints,
            EndpointUrls urls,
            DeliveryLog log,
            ReplayEvents replay,
            WholeTransactions transactions,
            WebhookSettings settings,
            Clock clock) {
        this.endpoints = endpoints;
        this.urls = urls;
        this.log = log;
        this.replay = replay;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * An endpoint.
     *
     * @param id           id of the endpoint
     * @param url          address that events are sent to
     * @param types        keys of the event types that are sent to it; empty for all
     * @param createdAt    when the endpoint was added, in UTC
     * @param disabledAt   when it was turned off, in UTC; absent while it is on
     * @param disabledBy   who turned it off: an operator, or the receiver by answering 410; absent while it is on
     * @param pendingSince when its oldest pending event was queued, in UTC; absent if none is pending
     * @param deadLetters  how many events were given up
     */
    @Schema(name = "Webhook")
    record View(
            UUID id,
            String url,
            List<String> types,
            Instant createdAt,
            @Nullable Instant disabledAt,
            @Nullable Because disabledBy,
            @Nullable Instant pendingSince,
            long deadLetters) {}

    /**
     * An endpoint with its new secret.
     *
     * @param webhook the endpoint
     * @param secret  the secret that signs what is sent; it is shown only in this answer
     */
    @Schema(name = "WebhookSecret")
    record WithSecret(View webhook, String secret) {}

    /**
     * An endpoint to add.
     *
     * @param url   address that events are sent to
     * @param types keys of the event types to send; left out or empty for all
     */
    @Schema(name = "NewWebhook", requiredProperties = "url")
    record NewEndpoint(@Nullable String url, @Nullable List<String> types) {}

    /**
     * Whether an endpoint is on.
     *
     * @param enabled true turns the endpoint on, false turns it off
     */
    @Schema(name = "WebhookEnabled", requiredProperties = "enabled")
    record Enabled(@Nullable Boolean enabled) {}

    /**
     * Result of a replay.
     *
     * @param events number of events that are sent again
     */
    @Schema(name = "WebhookReplayed")
    record Replayed(int events) {}

    /**
     * A page of deliveries.
     *
     * @param items      the deliveries, newest first
     * @param nextCursor value of {@code cursor} for the next page; absent on the last page
     */
    @Schema(name = "WebhookDeliveries")
    record Deliveries(
            List<DeliveryLog.Line> items, @Nullable String nextCursor) {}

    @GetMapping
    @Operation(operationId = "webhooks", summary = "All endpoints, the newest first")
    List<View> webhooks() {
        return endpoints.all().stream().map(this::view).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "addWebhook", summary = "Adds an endpoint; its secret is shown only in this answer")
    WithSecret add(@RequestBody NewEndpoint asked) {
        String url = Refusal.required(asked.url(), "url");
        urls.faultOfReaching(url).ifPresent(fault -> {
            throw Refusal.of(ProblemType.INVALID_FIELD, "url", fault.text());
        });
        String secret = SigningSecrets.generate();
        Endpoint endpoint =
                new Endpoint(UUID.randomUUID(), url, types(asked.types()), secret, List.of(), clock.instant(), null);
        endpoints.add(endpoint);
        AuditNotes.add("id", endpoint.id());
        // The rest of the URL may contain a token.
        AuditNotes.add("host", String.valueOf(URI.create(url).getHost()));
        return new WithSecret(view(endpoint), secret);
    }

    @PostMapping("/{id}/secret")
    @Refuses({ProblemType.NOT_FOUND, ProblemType.TOO_MANY_ATTEMPTS})
    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "Makes a new secret; earlier secrets keep signing for a while")
    WithSecret rotate(@Parameter(description = "Id of the endpoint.") @PathVariable UUID id) {
        find(id);
        String secret = SigningSecrets.generate();
        boolean rotated = transactions.run(
                () -> endpoints.rotate(id, secret, clock.instant(), settings.secretOverlap(), MOST_RETIRED_SECRETS));
        if (!rotated) {
            throw Refusal.of(ProblemType.TOO_MANY_ATTEMPTS, ProblemText.of("secretsStillSign", MOST_RETIRED_SECRETS));
        }
        return new WithSecret(view(find(id)), secret);
    }

    @PutMapping("/{id}/enabled")
    @Refuses(ProblemType.NOT_FOUND)
    @Operation(
            operationId = "enableWebhook",
            summary = "Turns an endpoint on or off; while it is off, no events are queued for it")
    View enable(@Parameter(description = "Id of the endpoint.") @PathVariable UUID id, @RequestBody Enabled asked) {
        find(id);
        AuditNotes.add("enabled", String.valueOf(asked.enabled()));
        if (Refusal.required(asked.enabled(), "enabled")) {
            endpoints.enable(id);
        } else {
            endpoints.disable(id, Because.OPERATOR, clock.instant());
        }
        return view(find(id));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Refuses(ProblemType.NOT_FOUND)
    @Operation(operationId = "removeWebhook", summary = "Removes an endpoint with its pending events")
    void remove(@Parameter(description = "Id of the endpoint.") @PathVariable UUID id) {
        find(id);
        endpoints.remove(id, clock.instant());
    }

    @GetMapping("/{id}/deliveries")
    @Refuses(ProblemType.NOT_FOUND)
    @Operation(
            operationId = "webhookDeliveries",
            summary = "Lists deliveries, newest first; with state=dead, dead letters")
    Deliveries deliveries(
            @Parameter(description = "Id of the endpoint.") @PathVariable UUID id,
            @Parameter(description = "Only deliveries in this state; left out for all.") @RequestParam(required = false)
                    DeliveryLog.@Nullable State state,
            @Parameter(description = "nextCursor of the previous page; left out for the first page.")
                    @RequestParam(required = false)
                    @Nullable String cursor,
            @Parameter(
                            description = "Maximum number of entries, from 1 to 200.",
                            schema =
                                    @Schema(
                                            type = "integer",
                                            format = "int32",
                                            minimum = "1",
                                            maximum = "200",
                                            defaultValue = "200"))
                    @RequestParam(defaultValue = "200")
                    int limit) {
        find(id);
        if (limit < 1 || limit > MOST_LINES) {
            throw Refusal.ofParameter(
                    ProblemType.INVALID_FIELD, "limit", ProblemText.of("limitOutOfRange", limit, MOST_LINES));
        }
        List<DeliveryLog.Line> found =
                log.lines(id, state, cursor == null ? null : DeliveryCursor.parse(cursor), limit + 1);
        List<DeliveryLog.Line> page = found.subList(0, Math.min(limit, found.size()));
        return new Deliveries(
                page,
                found.size() > limit ? DeliveryCursor.of(page.get(limit - 1)).text() : null);
    }

    @PostMapping("/{id}/replays")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Refuses(ProblemType.NOT_FOUND)
    @Operation(
            operationId = "replayWebhook",
            summary = "Sends again: one dead letter, the oldest 20,000 dead letters, or every event of a time span")
    Replayed replay(
            @Parameter(description = "Id of the endpoint.") @PathVariable UUID id,
            @RequestBody ReplayEvents.Asked asked) {
        Replayed replayed = new Replayed(replay.replay(find(id), asked));
        AuditNotes.add("events", replayed.events());
        return replayed;
    }

    private Endpoint find(UUID id) {
        return endpoints.find(id).orElseThrow(() -> Refusal.notFound("webhook"));
    }

    private View view(Endpoint endpoint) {
        Disabled disabled = endpoint.disabled();
        return new View(
                endpoint.id(),
                endpoint.url(),
                endpoint.types(),
                endpoint.createdAt(),
                disabled == null ? null : disabled.at(),
                disabled == null ? null : disabled.by(),
                log.oldest(endpoint.id()).orElse(null),
                log.dead(endpoint.id()));
    }

    private static List<String> types(@Nullable List<String> asked) {
        List<String> types =
                asked == null ? List.of() : asked.stream().distinct().toList();
        for (String type : types) {
            if (EventTypes.find(type).isEmpty()) {
                String known = String.join(
                        ", ", EventTypes.ALL.stream().map(EventType::key).toList());
                throw Refusal.of(ProblemType.INVALID_FIELD, "types", ProblemText.of("noEventType", type, known));
            }
        }
        return types;
    }
}
