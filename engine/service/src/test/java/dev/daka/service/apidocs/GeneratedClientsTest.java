package dev.daka.service.apidocs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.daka.client.ApiClient;
import dev.daka.client.ApiException;
import dev.daka.client.ApiResponse;
import dev.daka.client.api.ActionsApi;
import dev.daka.client.api.HoldsApi;
import dev.daka.client.api.MembersApi;
import dev.daka.client.model.Action;
import dev.daka.client.model.ActionResults;
import dev.daka.client.model.Actions;
import dev.daka.client.model.Balance;
import dev.daka.client.model.Cancellation;
import dev.daka.client.model.CancellationResult;
import dev.daka.client.model.Decision;
import dev.daka.client.model.Hold;
import dev.daka.client.model.NewHold;
import dev.daka.service.Api;
import dev.daka.service.faults.ShippedService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Clients that are generated from the OpenAPI document compile, and call the running service. */
class GeneratedClientsTest {
    private final ApiClient client = new ApiClient();

    GeneratedClientsTest() {
        client.updateBaseUri(ShippedService.url());
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + Api.KEY));
    }

    private static Action action(String memberId, String type) {
        return new Action()
                .actionId("a-" + UUID.randomUUID())
                .memberId(memberId)
                .type(type)
                .occurredAt(OffsetDateTime.now(ZoneOffset.UTC));
    }

    @Test
    void javaClientPostsReadsHoldsAndCancels() throws ApiException {
        ActionsApi actions = new ActionsApi(client);
        HoldsApi holds = new HoldsApi(client);
        String member = "m-" + UUID.randomUUID();
        Action phone = action(member, "phoneAuthorized");

        Decision decision = actions.postAction(phone, false);
        assertThat(decision.getEffects().get(0).getAddPoints().getPoints()).isEqualTo(100);

        ApiResponse<Decision> again = actions.postActionWithHttpInfo(phone, false);
        assertThat(again.getHeaders().get("idempotent-replayed")).containsExactly("true");
        assertThat(again.getData()).isEqualTo(decision);

        Hold held = holds.hold(member, new NewHold().holdId("h-1").points(60L));
        assertThat(held.getState()).isEqualTo(Hold.StateEnum.HELD);
        assertThat(holds.releaseHold(member, "h-1").getState()).isEqualTo(Hold.StateEnum.RELEASED);

        CancellationResult cancelled = actions.cancelAction(
                phone.getActionId(), new Cancellation().cancellationId("c-1").memberId(member));
        assertThat(available(cancelled.getBalances())).isZero();
        assertThat(available(new MembersApi(client).member(member).getBalances()))
                .isZero();
    }

    private static long available(Map<String, Balance> balances) {
        return Objects.requireNonNull(balances.get("points")).getAvailable();
    }

    @Test
    void javaClientReportsRefusals() throws ApiException {
        ActionsApi actions = new ActionsApi(client);
        Action unknown = action("m-1", "flewToTheMoon");

        ApiException refused = catchThrowableOfType(ApiException.class, () -> actions.postAction(unknown, true));
        assertThat(refused.getCode()).isEqualTo(422);
        assertThat(refused.getResponseBody()).contains("unknown-action-type");

        ActionResults results = actions.postActions(
                new Actions().actions(List.of(action("m-" + UUID.randomUUID(), "signedIn"), unknown)), false);
        assertThat(results.getResults().get(0).getDecision()).isNotNull();
        assertThat(results.getResults().get(1).getProblem().getStatus()).isEqualTo(422);
    }

    @Test
    void typeScriptClientCompilesPostsAndCancels() throws IOException, InterruptedException {
        Process walk = new ProcessBuilder("node", "e2e/client/run.mjs", "--url", ShippedService.url(), "--key", Api.KEY)
                .directory(Path.of("..", "..", "admin-ui").toFile())
                .redirectErrorStream(true)
                .start();
        String seen = new String(walk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(walk.waitFor()).as(seen).isZero();
        assertThat(seen.lines())
                .containsExactly(
                        "granted 100",
                        "replayed true",
                        "available 100",
                        "refused 422 unknown-action-type",
                        "cancelled cancelled 0");
    }
}
