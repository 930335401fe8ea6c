package dev.daka.service.api.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.service.Answer;
import dev.daka.service.Api;
import dev.daka.service.Ledgers;
import dev.daka.service.ServiceTest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Each action of a batch gets the answer that it would get alone. */
@ServiceTest
class ActionBatchTest {
    private static final String BATCH = "/v1/actions/batch";

    private final Api api;
    private final Ledgers ledgers;

    ActionBatchTest(Api api, Ledgers ledgers) {
        this.api = api;
        this.ledgers = ledgers;
    }

    private static String batch(List<String> actions) {
        return actions.stream().collect(Collectors.joining(",", "{\"actions\":[", "]}"));
    }

    private static List<Integer> statuses(Answer answer) {
        return StreamSupport.stream(answer.json().path("results").spliterator(), false)
                .map(result -> result.path("status").asInt())
                .toList();
    }

    @Test
    void aRefusedActionDoesNotAffectTheOthers() {
        String good = Api.action("batch-1", "m-batch", "signedIn", "");
        Answer answer = api.post(
                BATCH,
                batch(List.of(
                        good,
                        Api.action("batch-2", "m-batch", "danced", ""),
                        "\"no object\"",
                        Api.action("batch-3", "m-batch", "signedIn", ",\"amount\":\"much\""),
                        good,
                        Api.action("batch-4", "m-batch-2", "signedIn", ""))));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(statuses(answer)).containsExactly(200, 422, 400, 422, 200, 200);
        JsonNode results = answer.json().path("results");
        assertThat(results.at("/1/problem/type").asString()).endsWith("/unknown-action-type");
        assertThat(results.at("/3/problem/field").asString()).isEqualTo("amount");
        assertThat(results.at("/4/replayed").asBoolean()).isTrue();
        assertThat(results.at("/4/decision")).isEqualTo(results.at("/0/decision"));
        assertThat(results.at("/5/decision/balances/points/available").asLong()).isEqualTo(10);
        assertThat(api.post("/v1/actions", good).body())
                .as("the same to the byte")
                .isEqualTo(raw(answer.body(), 0));
        ledgers.mustBalance();
    }

    /** The text of a result's decision, as in the answer. */
    private static String raw(String body, int result) {
        int start = -1;
        for (int i = 0; i <= result; i++) {
            start = body.indexOf("\"decision\":", start + 1);
        }
        start += "\"decision\":".length();
        int depth = 0;
        for (int i = start; ; i++) {
            depth += body.charAt(i) == '{' ? 1 : body.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return body.substring(start, i + 1);
            }
        }
    }

    @Test
    void acceptsFiveHundredActions() {
        List<String> actions = IntStream.range(0, 500)
                .mapToObj(i -> Api.action("many-" + i, "m-many-" + i % 50, "signedIn", ""))
                .toList();
        Answer first = api.post(BATCH, batch(actions));
        assertThat(statuses(first)).hasSize(500).allMatch(status -> status == 200);
        Answer again = api.post(BATCH, batch(actions));
        JsonNode results = again.json().path("results");
        for (int i = 0; i < 500; i++) {
            assertThat(results.get(i).path("replayed").asBoolean()).isTrue();
            assertThat(results.get(i).path("decision"))
                    .isEqualTo(first.json().path("results").get(i).path("decision"));
        }
        ledgers.mustBalance();
    }

    @ParameterizedTest(name = "{0} actions")
    @CsvSource({"0", "501"})
    void refusesNoneAndTooMany(int count) {
        Answer answer = api.post(
                BATCH,
                batch(IntStream.range(0, count)
                        .mapToObj(i -> Api.action("x-" + i, "m", "signedIn", ""))
                        .toList()));
        assertThat(answer.problem()).isEqualTo("422 invalid-field actions");
    }
}
