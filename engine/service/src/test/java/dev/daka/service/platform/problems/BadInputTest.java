package dev.daka.service.platform.problems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.service.Answer;
import dev.daka.service.Api;
import dev.daka.service.Ledgers;
import dev.daka.service.Posted;
import dev.daka.service.ServiceTest;
import dev.daka.service.platform.applications.Application;
import dev.daka.service.platform.applications.ApplicationKeys;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each invalid request gets a problem that names the error, and nothing is booked. */
@ServiceTest
class BadInputTest {
    private static final String ACTIONS = "/v1/actions";

    private final Api api;
    private final Ledgers ledgers;
    private final ApplicationKeys keys;
    private List<Long> bookedBefore = List.of();

    BadInputTest(Api api, Ledgers ledgers, ApplicationKeys keys) {
        this.api = api;
        this.ledgers = ledgers;
        this.keys = keys;
    }

    @BeforeEach
    void countWhatIsBooked() {
        bookedBefore = ledgers.everything();
    }

    @AfterEach
    void nothingIsBooked() {
        assertThat(ledgers.everything()).isEqualTo(bookedBefore);
    }

    /** Changes one field of a valid action; (none) leaves it out. */
    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', maxCharsPerColumn = 20_000, textBlock = """
            actionId     | (none)                 | 422 missing-field actionId
            actionId     | null                   | 422 invalid-field actionId
            actionId     | ""                     | 422 missing-field actionId
            actionId     | 7                      | 422 invalid-field actionId
            actionId     | "(10,000 characters)"  | 422 invalid-field actionId
            actionId     | "a\\u0000b"             | 422 invalid-field actionId
            actionId     | "\\ud800"               | 422 invalid-field actionId
            memberId     | (none)                 | 422 missing-field memberId
            memberId     | " "                    | 422 missing-field memberId
            memberId     | ["m-1"]                | 422 invalid-field memberId
            memberId     | "(10,000 characters)"  | 422 invalid-field memberId
            type         | (none)                 | 422 missing-field type
            type         | "danced"               | 422 unknown-action-type type
            type         | "(10,000 characters)"  | 422 unknown-action-type type
            type         | true                   | 422 invalid-field type
            occurredAt   | (none)                 | 422 missing-field occurredAt
            occurredAt   | "yesterday"            | 422 invalid-field occurredAt
            occurredAt   | "2026-10-01T08:00:00"  | 422 invalid-field occurredAt
            occurredAt   | "2026-02-30T08:00:00Z" | 422 invalid-field occurredAt
            occurredAt   | "+999999-01-01T00:00:00Z" | 422 invalid-field occurredAt
            occurredAt   | 1760000000             | 422 invalid-field occurredAt
            occurredAt   | "(ten years ago)"      | 422 action-too-late occurredAt
            occurredAt   | "(in ten years)"       | 422 occurred-at-outside-window occurredAt
            occurredAt   | "(31 days ago)"        | 422 action-too-late occurredAt
            occurredAt   | "(in 10 minutes)"      | 422 occurred-at-outside-window occurredAt
            channel      | 7                      | 422 invalid-field channel
            channel      | "(10,000 characters)"  | 422 invalid-field channel
            amount       | (none)                 | 422 missing-field amount
            amount       | null                   | 422 invalid-field amount
            channel      | null                   | 422 invalid-field channel
            occurredAt   | null                   | 422 invalid-field occurredAt
            placements   | null                   | 422 invalid-field placements
            attributes   | null                   | 422 invalid-field attributes
            attributes   | {"orderId":null}       | 422 invalid-field attributes.orderId
            amount       | "39.90"                | 422 invalid-field amount
            amount       | NaN                    | 400 malformed-json amount
            amount       | "NaN"                  | 422 invalid-field amount
            amount       | Infinity               | 400 malformed-json amount
            amount       | 1e308                  | 422 invalid-field amount
            amount       | 1e999999999            | 422 invalid-field amount
            amount       | 1e-999999999           | 422 invalid-field amount
            amount       | 1e99999999999          | 422 invalid-field amount
            amount       | 1000000000.01          | 422 invalid-field amount
            amount       | -1                     | 422 invalid-field amount
            attributes   | []                     | 422 invalid-field attributes
            attributes   | {"colour":"red"}       | 422 unknown-attribute attributes.colour
            attributes   | {"quantity":"two"}     | 422 invalid-field attributes.quantity
            attributes   | {"quantity":1e308}     | 422 invalid-field attributes.quantity
            attributes   | {"firstOrder":"yes"}   | 422 invalid-field attributes.firstOrder
            attributes   | {"orderId":{"id":"7"}} | 422 invalid-field attributes.orderId
            attributes   | {"orderId":7}          | 422 invalid-field attributes.orderId
            attributes   | {"orderId":"(10,000 characters)"} | 422 invalid-field attributes.orderId
            placements   | "home.carousel"        | 422 invalid-field placements
            placements   | [null]                 | 422 invalid-field placements[0]
            placements   | ["not a key"]          | 422 invalid-field placements[0]
            colour       | "red"                  | 422 invalid-field colour
            """)
    void namesTheInvalidField(String field, String json, String problem) {
        Posted purchase = Posted.action("purchased").raw("amount", "39.90");
        Posted posted = json.equals("(none)") ? purchase.without(field) : purchase.raw(field, filledIn(json));
        assertThat(api.post(ACTIONS, posted.json()).problem()).isEqualTo(problem);
    }

    private static String filledIn(String json) {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        return json.replace("(10,000 characters)", "x".repeat(10_000))
                .replace("(ten years ago)", now.minus(Period.ofYears(10)).toString())
                .replace("(in ten years)", now.plus(Period.ofYears(10)).toString())
                .replace("(31 days ago)", now.minus(Period.ofDays(31)).toString())
                .replace("(in 10 minutes)", now.plus(Duration.ofMinutes(10)).toString());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                                   | 400 malformed-json
            null                                 | 400 malformed-json
            []                                   | 400 malformed-json
            "text"                               | 400 malformed-json
            {"actionId":                         | 400 malformed-json actionId
            {"actionId":"a-1",}                  | 400 malformed-json actionId
            {"actionId":"a-1","actionId":"a-2"}  | 400 malformed-json actionId
            {"actionId":"a-1"} {}                | 400 malformed-json
            {'actionId':'a-1'}                   | 400 malformed-json
            <action/>                            | 400 malformed-json
            {}                                   | 422 missing-field actionId
            """)
    void acceptsExactlyOneJsonObject(String body, String problem) {
        assertThat(api.post(ACTIONS, body).problem()).isEqualTo(problem);
    }

    @Test
    void aTypeCanRequireAnAttribute() {
        assertThat(api.post(ACTIONS, Posted.action("shared").json()).problem())
                .isEqualTo("422 missing-field attributes.target");
        assertThat(api.post(
                                ACTIONS,
                                Posted.action("shared")
                                        .raw("attributes", "{\"target\":\"moon\"}")
                                        .json())
                        .problem())
                .isEqualTo("422 invalid-field attributes.target");
    }

    @Test
    void aTypeWithoutAmountRefusesOne() {
        assertThat(api.post(
                                ACTIONS,
                                Posted.action("loggedIn").raw("amount", "1").json())
                        .problem())
                .isEqualTo("422 invalid-field amount");
    }

    @Test
    void refusesAMegabyteWithAndWithoutLength() {
        String body = Posted.action("loggedIn")
                .raw("filler", '"' + "x".repeat(1 << 20) + '"')
                .json();
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        assertThat(api.post(ACTIONS, body).problem()).isEqualTo("413 body-too-large");
        assertThat(api.send(api.json(ACTIONS).POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes))))
                        .problem())
                .isEqualTo("413 body-too-large");
    }

    @ParameterizedTest(name = "Authorization: {0} gets {1}")
    @CsvSource({
        "Basic b3BlcmF0b3I6, 401 missing-key",
        "Bearer, 401 missing-key",
        "Bearer nobody-knows-this-key, 401 unknown-key",
        "key-of-the-demo-application, 401 missing-key"
    })
    void requiresAKnownKey(String authorization, String problem) {
        HttpRequest.Builder request = api.request(ACTIONS).header("Authorization", authorization);
        Answer answer = api.send(
                request.POST(BodyPublishers.ofString(Posted.action("signedIn").json())));
        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(answer.header("WWW-Authenticate")).hasValue("Bearer realm=\"daka\"");
    }

    @Test
    void requiresAKey() {
        Answer answer = api.send(api.request(ACTIONS)
                .POST(BodyPublishers.ofString(Posted.action("signedIn").json())));
        assertThat(answer.problem()).isEqualTo("401 missing-key");
    }

    @Test
    void refusesARevokedKeyFromTheNextRequestOn() {
        String key = "key-that-will-be-revoked";
        keys.add(new Application("short-lived"), key);
        HttpRequest.Builder request = api.request("/v1/members/nobody").header("Authorization", "Bearer " + key);
        assertThat(api.send(request).status()).isEqualTo(404);
        keys.revoke(key);
        assertThat(api.send(request).problem()).isEqualTo("401 revoked-key");
    }

    @Test
    void sendsProblemsToCallersThatAcceptOtherTypes() {
        Answer answer = api.send(api.json(ACTIONS).header("Accept", "text/html").POST(BodyPublishers.ofString("{")));
        assertThat(answer.problem()).isEqualTo("400 malformed-json");
        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded", "nonsense"})
    void acceptsJsonOnly(String contentType) {
        Answer answer = api.send(api.keyed(ACTIONS)
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(Posted.action("loggedIn").json())));
        assertThat(answer.problem()).isEqualTo("415 unsupported-media-type");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            GET    | /v1/actions                                       | 405 method-not-allowed
            DELETE | /v1/actions                                       | 405 method-not-allowed
            POST   | /v1/placements/home.carousel?memberId=m-1         | 405 method-not-allowed
            GET    | /v1/nowhere                                       | 404 not-found
            POST   | /v1/actions/a-1                                   | 405 method-not-allowed
            GET    | /v1/members/nobody-ever-met                       | 404 not-found
            GET    | /v1/placements/nowhere?memberId=m-1               | 404 not-found
            GET    | /v1/placements/home.carousel                      | 422 missing-field memberId
            GET    | /v1/placements/home.carousel?memberId=m&channel=x | 422 invalid-field channel
            GET    | /v1/members/m-1/entries?limit=0                   | 422 invalid-field limit
            GET    | /v1/members/m-1/entries?limit=201                 | 422 invalid-field limit
            GET    | /v1/members/m-1/entries?limit=many                | 422 invalid-field limit
            GET    | /v1/members/m-1/entries?cursor=yesterday          | 422 invalid-field cursor
            GET    | /v1/members/m%00/entries                          | 400 malformed-request
            GET    | /v1/members/m%3Bx                                 | 400 malformed-request
            """)
    void refusesUnknownAddressesAndMethods(String method, String path, String problem) {
        Answer answer = api.send(api.json(path).method(method, BodyPublishers.noBody()));
        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void namesTheAllowedMethod() {
        assertThat(api.get(ACTIONS).header("Allow")).hasValue("POST");
    }

    @Test
    void refusesLongMemberIdsInAddressesToo() {
        String longId = "x".repeat(4_000);
        for (String path : new String[] {"/v1/members/" + longId, "/v1/members/" + longId + "/entries"}) {
            assertThat(api.get(path).problem()).isEqualTo("422 invalid-field memberId");
        }
        assertThat(api.put("/v1/members/" + longId, "{}").problem()).isEqualTo("422 invalid-field memberId");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"tier":"DIAMOND"}              | 422 invalid-field tier
            {"tier":7}                      | 422 invalid-field tier
            {"segments":["new","tall"]}     | 422 invalid-field segments[1]
            {"segments":"new"}              | 422 invalid-field segments
            {"tier":null}                   | 422 invalid-field tier
            {"registeredOn":null}           | 422 invalid-field registeredOn
            {"segments":[null]}             | 422 invalid-field segments[0]
            {"registeredOn":"1.10.2026"}    | 422 invalid-field registeredOn
            {"registeredOn":[2026,10,1]}    | 422 invalid-field registeredOn
            {"registeredOn":"+99999-01-01"} | 422 invalid-field registeredOn
            {"attributes":{"city":"\\u0000"}} | 422 invalid-field attributes.city
            {"attributes":{"a b":"c"}}      | 422 invalid-field attributes
            {"attributes":{"city":null}}    | 422 missing-field attributes.city
            {"attributes":{"city":7}}       | 422 invalid-field attributes.city
            {"points":1000000}              | 422 invalid-field points
            []                              | 400 malformed-json
            """)
    void acceptsOnlyDeclaredFieldsOfMembers(String body, String problem) {
        assertThat(api.put("/v1/members/m-bad-input", body).problem()).isEqualTo(problem);
    }

    @Test
    void everyProblemHasATypeATitleAndACure() {
        Answer answer =
                api.post(ACTIONS, Posted.action("loggedIn").raw("amount", "1").json());
        assertThat(answer.at("/type")).isEqualTo("/problems/invalid-field");
        assertThat(answer.at("/title")).isEqualTo("A field is invalid");
        assertThat(answer.at("/detail")).contains("loggedIn");
        assertThat(answer.at("/cure").toLowerCase(Locale.ROOT)).contains("leave out amount");
    }
}
