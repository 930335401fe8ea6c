package dev.daka.service;

import static org.assertj.core.api.Assertions.assertThat;
<<<<<<< HEAD
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.daka.service.applications.Application;
import dev.daka.service.applications.ApplicationKeys;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@ServiceTest
class BadInputTest {
    private final Api api;
    private final Ledgers ledgers;
    private final ApplicationKeys keys;

    BadInputTest(Api api, Ledgers ledgers, ApplicationKeys keys) {
        this.api = api;
        this.ledgers = ledgers;
        this.keys = keys;
    }

    private static String action(String changed) {
        return Api.action("bad", "m-bad", "signedIn", changed);
    }

    private static String replaced(String field, String value) {
        String body = Api.action("bad", "m-bad", "signedIn", "");
        String replaced = body.replaceFirst("\"" + field + "\":\"[^\"]*\"", "\"" + field + "\":" + value);
        assertThat(replaced).isNotEqualTo(body);
        return replaced;
    }

    static Stream<Arguments> bodies() {
        String occurredAtOnly = "\"occurredAt\":\"2026-10-01T08:00:00+08:00\"";
        return Stream.of(
                arguments("no JSON", "{", 400, "malformed-json", ""),
                arguments("an empty body", "", 400, "malformed-json", ""),
                arguments("null", "null", 400, "malformed-json", ""),
                arguments("a list", "[]", 400, "malformed-json", ""),
                arguments("text after the object", action("") + " x", 400, "malformed-json", ""),
                arguments("a field twice", action(",\"type\":\"shared\""), 400, "malformed-json", "type"),
                arguments("amount NaN", action(",\"amount\":NaN"), 400, "malformed-json", "amount"),
                arguments("amount Infinity", action(",\"amount\":Infinity"), 400, "malformed-json", "amount"),
                arguments(
                        "an attribute NaN",
                        action(",\"attributes\":{\"a\":NaN}"),
                        400,
                        "malformed-json",
                        "attributes.a"),
                arguments("amount NaN as text", action(",\"amount\":\"NaN\""), 422, "invalid-field", "amount"),
                arguments("no actionId", "{" + occurredAtOnly + "}", 422, "missing-field", "actionId"),
                arguments("an actionId of null", replaced("actionId", "null"), 422, "missing-field", "actionId"),
                arguments("a blank actionId", replaced("actionId", "\"  \""), 422, "missing-field", "actionId"),
                arguments("an actionId that is a number", replaced("actionId", "5"), 422, "invalid-field", "actionId"),
                arguments(
                        "a long actionId",
                        replaced("actionId", "\"" + "a".repeat(129) + "\""),
                        422,
                        "invalid-field",
                        "actionId"),
                arguments(
                        "no memberId", "{\"actionId\":\"a\"," + occurredAtOnly + "}", 422, "missing-field", "memberId"),
                arguments(
                        "a memberId of 10,000 characters",
                        replaced("memberId", "\"" + "m".repeat(10_000) + "\""),
                        422,
                        "invalid-field",
                        "memberId"),
                arguments(
                        "a memberId with NUL",
                        replaced("memberId", "\"m\\\\u0000\""),
                        422,
                        "invalid-field",
                        "memberId"),
                arguments(
                        "a memberId of half a character",
                        replaced("memberId", "\"m\\\\ud800\""),
                        422,
                        "invalid-field",
                        "memberId"),
                arguments(
                        "no type",
                        "{\"actionId\":\"a\",\"memberId\":\"m\"," + occurredAtOnly + "}",
                        422,
                        "missing-field",
                        "type"),
                arguments("an unknown type", replaced("type", "\"flown\""), 422, "unknown-action-type", "type"),
                arguments(
                        "no occurredAt",
                        "{\"actionId\":\"a\",\"memberId\":\"m\",\"type\":\"signedIn\"}",
                        422,
                        "missing-field",
                        "occurredAt"),
                arguments(
                        "an occurredAt that is a number",
                        replaced("occurredAt", "1790000000"),
                        422,
                        "invalid-field",
                        "occurredAt"),
                arguments(
                        "an occurredAt without offset",
                        replaced("occurredAt", "\"2026-10-01T08:00:00\""),
                        422,
                        "invalid-field",
                        "occurredAt"),
                arguments(
                        "an occurredAt of the year 10000",
                        replaced("occurredAt", "\"+10000-01-01T00:00:00Z\""),
                        422,
                        "invalid-field",
                        "occurredAt"),
                arguments(
                        "an occurredAt ten years ago",
                        replaced("occurredAt", "\"2016-11-21T08:00:00Z\""),
                        422,
                        "occurred-at-outside-window",
                        "occurredAt"),
                arguments(
                        "an occurredAt ten years ahead",
                        replaced("occurredAt", "\"2036-11-21T08:00:00Z\""),
                        422,
                        "occurred-at-outside-window",
                        "occurredAt"),
                arguments("an amount for a type without", action(",\"amount\":3"), 422, "invalid-field", "amount"),
                arguments(
                        "no amount where one is needed",
                        Api.action("bad", "m", "purchased", ""),
                        422,
                        "missing-field",
                        "amount"),
                arguments(
                        "amount 1e308",
                        Api.action("bad", "m", "purchased", ",\"amount\":1e308"),
                        422,
                        "invalid-field",
                        "amount"),
                arguments(
                        "amount 1e999999999",
                        Api.action("bad", "m", "purchased", ",\"amount\":1e999999999"),
                        422,
                        "invalid-field",
                        "amount"),
                arguments(
                        "amount 1e-999999999",
                        Api.action("bad", "m", "purchased", ",\"amount\":1e-999999999"),
                        422,
                        "invalid-field",
                        "amount"),
                arguments(
                        "amount -1",
                        Api.action("bad", "m", "purchased", ",\"amount\":-1"),
                        422,
                        "invalid-field",
                        "amount"),
                arguments(
                        "an amount for an unknown type",
                        Api.action("bad", "m", "flown", ",\"amount\":1e999999999"),
                        422,
                        "unknown-action-type",
                        "type"),
                arguments("an unknown field", action(",\"colour\":\"red\""), 422, "invalid-field", "colour"),
                arguments(
                        "an unknown attribute",
                        action(",\"attributes\":{\"colour\":\"red\"}"),
                        422,
                        "unknown-attribute",
                        "attributes.colour"),
                arguments(
                        "a number for a text attribute",
                        action(",\"attributes\":{\"courseId\":9}"),
                        422,
                        "invalid-field",
                        "attributes.courseId"),
                arguments(
                        "a list for an attribute",
                        action(",\"attributes\":{\"courseId\":[1]}"),
                        422,
                        "invalid-field",
                        "attributes.courseId"),
                arguments(
                        "an undeclared value",
                        Api.action("bad", "m", "shared", ",\"attributes\":{\"target\":\"moon\"}"),
                        422,
                        "invalid-field",
                        "attributes.target"),
                arguments(
                        "a missing attribute",
                        Api.action("bad", "m", "shared", ""),
                        422,
                        "missing-field",
                        "attributes.target"),
                arguments("attributes as a list", action(",\"attributes\":[]"), 422, "invalid-field", "attributes"),
                arguments(
                        "a placement that is a number",
                        action(",\"placements\":[7]"),
                        422,
                        "invalid-field",
                        "placements[0]"),
                arguments(
                        "a placement of null", action(",\"placements\":[null]"), 422, "invalid-field", "placements[0]"),
                arguments("70 KB", action(",\"channel\":\"" + "x".repeat(70_000) + "\""), 413, "body-too-large", ""),
                arguments("1 MB", action(",\"channel\":\"" + "x".repeat(1_000_000) + "\""), 413, "body-too-large", ""));
    }

    @ParameterizedTest(name = "{0}: {2} {3} {4}")
    @MethodSource("bodies")
    void refusesActionsAndBooksNothing(String what, String body, int status, String slug, String field) {
        List<Long> before = ledgers.everything();

        Answer answer = api.post("/v1/actions", body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.slug()).isEqualTo(slug);
        assertThat(answer.field()).isEqualTo(field);
        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
        assertThat(ledgers.everything()).isEqualTo(before);
    }

    @Test
    void refusesALargeBodyWhoseLengthIsNotAnnounced() {
        byte[] body = action(",\"channel\":\"" + "x".repeat(1_000_000) + "\"").getBytes(StandardCharsets.UTF_8);

        Answer answer = api.send(
                api.json("/v1/actions").POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.slug()).isEqualTo("body-too-large");
    }

    static Stream<Arguments> requests() {
        return Stream.of(
                arguments("another method", "DELETE", "/v1/actions", "", 405, "method-not-allowed", ""),
                arguments("another address", "GET", "/v1/nothing", "", 404, "not-found", ""),
                arguments("an unknown member", "GET", "/v1/members/nobody", "", 404, "not-found", ""),
                arguments(
                        "a member's id of 200 characters",
                        "GET",
                        "/v1/members/" + "m".repeat(200),
                        "",
                        422,
                        "invalid-field",
                        "memberId"),
                arguments(
                        "a page of 0 entries",
                        "GET",
                        "/v1/members/m/entries?limit=0",
                        "",
                        422,
                        "invalid-field",
                        "limit"),
                arguments(
                        "a page of some entries",
                        "GET",
                        "/v1/members/m/entries?limit=some",
                        "",
                        422,
                        "invalid-field",
                        "limit"),
                arguments(
                        "a made-up cursor",
                        "GET",
                        "/v1/members/m/entries?before=x",
                        "",
                        422,
                        "invalid-field",
                        "before"),
                arguments(
                        "entries of a member with NUL",
                        "GET",
                        "/v1/members/m%00/entries",
                        "",
                        400,
                        "malformed-request",
                        ""),
                arguments("an unknown placement", "GET", "/v1/placements/nowhere?memberId=m", "", 404, "not-found", ""),
                arguments(
                        "a placement for nobody",
                        "GET",
                        "/v1/placements/home.carousel",
                        "",
                        422,
                        "missing-field",
                        "memberId"),
                arguments(
                        "an unknown tier", "PUT", "/v1/members/m", "{\"tier\":\"IRON\"}", 422, "invalid-field", "tier"),
                arguments(
                        "an unknown segment",
                        "PUT",
                        "/v1/members/m",
                        "{\"segments\":[\"new\",\"old\"]}",
                        422,
                        "invalid-field",
                        "segments[1]"),
                arguments(
                        "a date as a list",
                        "PUT",
                        "/v1/members/m",
                        "{\"registeredOn\":[2026,1,1]}",
                        422,
                        "invalid-field",
                        "registeredOn"),
                arguments(
                        "a date of another age",
                        "PUT",
                        "/v1/members/m",
                        "{\"registeredOn\":\"+99999-01-01\"}",
                        422,
                        "invalid-field",
                        "registeredOn"),
                arguments(
                        "an attribute with NUL",
                        "PUT",
                        "/v1/members/m",
                        "{\"attributes\":{\"a\":\"\\u0000\"}}",
                        422,
                        "invalid-field",
                        "attributes.a"),
                arguments(
                        "an attribute that is a number",
                        "PUT",
                        "/v1/members/m",
                        "{\"attributes\":{\"a\":1}}",
                        422,
                        "invalid-field",
                        "attributes.a"));
    }

    @ParameterizedTest(name = "{0}: {4} {5} {6}")
    @MethodSource("requests")
    void refusesOtherRequestsAndBooksNothing(
            String what, String method, String path, String body, int status, String slug, String field) {
        List<Long> before = ledgers.everything();

        Answer answer = api.send(api.json(path)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.slug()).isEqualTo(slug);
        assertThat(answer.field()).isEqualTo(field);
        assertThat(ledgers.everything()).isEqualTo(before);
    }

    @Test
    void asksForJson() {
        Answer answer = api.send(api.keyed("/v1/actions")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(action(""))));

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.slug()).isEqualTo("unsupported-media-type");
    }

    @Test
    void answersProblemsToCallersThatAcceptSomethingElse() {
        Answer answer =
                api.send(api.json("/v1/actions").header("Accept", "text/html").POST(BodyPublishers.ofString("{")));

        assertThat(answer.slug()).isEqualTo("malformed-json");
    }

    static Stream<Arguments> authorizations() {
        return Stream.of(
                arguments("no key", "", "missing-key"),
                arguments("no bearer", "Basic " + Api.KEY, "missing-key"),
                arguments("an empty key", "Bearer ", "missing-key"),
                arguments("an unknown key", "Bearer nobody-knows-this-key", "unknown-key"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("authorizations")
    void asksForAKnownKey(String what, String authorization, String slug) {
        List<Long> before = ledgers.everything();
        HttpRequest.Builder request = api.request("/v1/actions").header("Content-Type", "application/json");
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }

        Answer answer = api.send(request.POST(BodyPublishers.ofString(action(""))));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.slug()).isEqualTo(slug);
        assertThat(answer.header("WWW-Authenticate")).isPresent();
        assertThat(ledgers.everything()).isEqualTo(before);
    }

    @Test
    void refusesARevokedKeyFromTheNextRequestOn() {
        String key = "key-that-will-be-revoked";
        keys.add(new Application("short-lived"), key);
        HttpRequest.Builder request = api.request("/v1/members/nobody").header("Authorization", "Bearer " + key);
        assertThat(api.send(request).status()).isEqualTo(404);

        keys.revoke(key);

        Answer answer = api.send(request);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.slug()).isEqualTo("revoked-key");
=======

import dev.daka.service.running.Answer;
import dev.daka.service.running.Caller;
import dev.daka.service.running.Posted;
import dev.daka.service.running.RunningService;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Duration;
import java.time.ZoneOffset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a request: a problem that says what, and nothing booked. */
class BadInputTest {
    private static final String ACTIONS = "/v1/actions";

    private final RunningService service = RunningService.withTestCampaigns();
    private final Caller application = service.application();
    private long bookedBefore;

    @BeforeEach
    void countWhatIsBooked() {
        bookedBefore = service.booked();
    }

    @AfterEach
    void nothingIsBooked() {
        assertThat(service.booked()).isEqualTo(bookedBefore);
    }

    /** One field of an action that is right otherwise; (none) leaves it out. */
    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            maxCharsPerColumn = 20_000,
            textBlock = """
            actionId     | (none)                 | 422 missing-field actionId
            actionId     | null                   | 422 missing-field actionId
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
            occurredAt   | "(ten years ago)"      | 422 occurred-at-outside-window occurredAt
            occurredAt   | "(in ten years)"       | 422 occurred-at-outside-window occurredAt
            occurredAt   | "(31 days ago)"        | 422 occurred-at-outside-window occurredAt
            occurredAt   | "(in 10 minutes)"      | 422 occurred-at-outside-window occurredAt
            channel      | 7                      | 422 invalid-field channel
            channel      | "(10,000 characters)"  | 422 invalid-field channel
            amount       | (none)                 | 422 missing-field amount
            amount       | null                   | 422 missing-field amount
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
    void namesTheField(String field, String json, String problem) {
        Posted purchase = Posted.action("purchased").raw("amount", "39.90");
        Posted posted = json.equals("(none)") ? purchase.without(field) : purchase.raw(field, filledIn(json));
        assertThat(application.post(ACTIONS, posted.json()).problem()).isEqualTo(problem);
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
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock = """
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
    void readsOneJsonObjectAndNothingElse(String body, String problem) {
        assertThat(application.post(ACTIONS, body).problem()).isEqualTo(problem);
    }

    @Test
    void aTypeMayDemandAnAttribute() {
        assertThat(application.post(ACTIONS, Posted.action("shared").json()).problem())
                .isEqualTo("422 missing-field attributes.target");
        assertThat(application
                        .post(ACTIONS, Posted.action("shared").raw("attributes", "{\"target\":\"moon\"}").json())
                        .problem())
                .isEqualTo("422 invalid-field attributes.target");
    }

    @Test
    void aTypeWithoutAmountRefusesOne() {
        assertThat(application.post(ACTIONS, Posted.action("loggedIn").raw("amount", "1").json()).problem())
                .isEqualTo("422 invalid-field amount");
    }

    @Test
    void refusesAMegabyteHoweverItIsSent() {
        String body = Posted.action("loggedIn").raw("filler", '"' + "x".repeat(1 << 20) + '"').json();
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        assertThat(application.post(ACTIONS, body).problem()).isEqualTo("413 body-too-large");
        assertThat(application
                        .send("POST", ACTIONS, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)))
                        .problem())
                .isEqualTo("413 body-too-large");
    }

    @Test
    void asksForAKeyThatIsKnownAndNotRevoked() {
        service.addKey("dismissed", "key-that-was-revoked");
        service.revokeKey("key-that-was-revoked");
        String body = Posted.action("loggedIn").json();
        Answer missing = service.anybody().post(ACTIONS, body);
        assertThat(missing.problem()).isEqualTo("401 missing-key");
        assertThat(missing.header("WWW-Authenticate")).hasValue("Bearer realm=\"daka\"");
        assertThat(service.anybody().with("Authorization", "Basic b3BlcmF0b3I6").post(ACTIONS, body).problem())
                .isEqualTo("401 missing-key");
        assertThat(service.anybody().with("Authorization", "Bearer ").post(ACTIONS, body).problem())
                .isEqualTo("401 missing-key");
        assertThat(service.application("key-that-nobody-has").post(ACTIONS, body).problem())
                .isEqualTo("401 unknown-key");
        assertThat(service.application("key-that-was-revoked").post(ACTIONS, body).problem())
                .isEqualTo("401 revoked-key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded", "nonsense"})
    void readsJsonOnly(String contentType) {
        Answer answer = application
                .with("Content-Type", contentType)
                .post(ACTIONS, Posted.action("loggedIn").json());
        assertThat(answer.problem()).isEqualTo("415 unsupported-media-type");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock = """
            GET    | /v1/actions                                       | 405 method-not-allowed
            DELETE | /v1/actions                                       | 405 method-not-allowed
            POST   | /v1/placements/home.carousel?memberId=m-1         | 405 method-not-allowed
            GET    | /v1/nowhere                                       | 404 not-found
            POST   | /v1/actions/a-1                                   | 404 not-found
            GET    | /v1/members/nobody-ever-met                       | 404 not-found
            GET    | /v1/placements/nowhere?memberId=m-1               | 404 not-found
            GET    | /v1/placements/home.carousel                      | 422 missing-field memberId
            GET    | /v1/placements/home.carousel?memberId=m&channel=x | 422 invalid-field channel
            GET    | /v1/members/m-1/entries?limit=0                   | 422 invalid-field limit
            GET    | /v1/members/m-1/entries?limit=201                 | 422 invalid-field limit
            GET    | /v1/members/m-1/entries?limit=many                | 422 invalid-field limit
            GET    | /v1/members/m-1/entries?before=yesterday          | 422 invalid-field before
            """)
    void knowsItsAddressesAndMethods(String method, String path, String problem) {
        Answer answer = application.send(method, path, BodyPublishers.noBody());
        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void saysWhichMethodIsAllowed() {
        assertThat(application.get(ACTIONS).header("Allow")).hasValue("POST");
    }

    @Test
    void refusesLongMemberIdsInAddressesToo() {
        String longId = "x".repeat(4_000);
        for (String path : new String[] {"/v1/members/" + longId, "/v1/members/" + longId + "/entries"}) {
            assertThat(application.get(path).problem()).isEqualTo("422 invalid-field memberId");
        }
        assertThat(application.put("/v1/members/" + longId, "{}").problem()).isEqualTo("422 invalid-field memberId");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock = """
            {"tier":"DIAMOND"}              | 422 invalid-field tier
            {"tier":7}                      | 422 invalid-field tier
            {"segments":["new","tall"]}     | 422 invalid-field segments[1]
            {"segments":"new"}              | 422 invalid-field segments
            {"segments":[null]}             | 422 invalid-field segments[0]
            {"registeredOn":"1.10.2026"}    | 422 invalid-field registeredOn
            {"registeredOn":[2026,10,1]}    | 422 invalid-field registeredOn
            {"attributes":{"a b":"c"}}      | 422 invalid-field attributes
            {"attributes":{"city":null}}    | 422 missing-field attributes.city
            {"attributes":{"city":7}}       | 422 invalid-field attributes.city
            {"points":1000000}              | 422 invalid-field points
            []                              | 400 malformed-json
            """)
    void acceptsOfMembersOnlyWhatIsDeclared(String body, String problem) {
        assertThat(application.put("/v1/members/m-bad-input", body).problem()).isEqualTo(problem);
    }

    @Test
    void answersWithATypeATitleAndACure() {
        Answer answer = application.post(
                ACTIONS, Posted.action("loggedIn").raw("amount", "1").json());
        assertThat(answer.at("/type")).isEqualTo("https://daka.dev/problems/invalid-field");
        assertThat(answer.at("/title")).isEqualTo("A field is invalid");
        assertThat(answer.at("/detail")).contains("loggedIn");
        assertThat(answer.at("/cure").toLowerCase(Locale.ROOT)).contains("leave amount out");
>>>>>>> svctest
    }
}
