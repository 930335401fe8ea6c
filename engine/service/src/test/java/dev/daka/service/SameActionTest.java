package dev.daka.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.service.running.Answer;
import dev.daka.service.running.Caller;
import dev.daka.service.running.Posted;
import dev.daka.service.running.RunningService;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An action is what its application, member and id say it is: booked once, answered the same for good. */
class SameActionTest {
    private static final String ACTIONS = "/v1/actions";

    private final RunningService service = RunningService.withTestCampaigns();
    private final Caller application = service.application();

    @Test
    void bookedOnceHoweverOftenItIsPostedAtOnce() {
        String body = Posted.action("loggedIn").by("same-64").id("same-64").json();
        List<Answer> answers = application.postAtOnce(ACTIONS, Stream.generate(() -> body).limit(64));

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(answers).extracting(Answer::body).containsOnly(answers.get(0).body());
        assertThat(answers)
                .filteredOn(answer -> answer.header("Idempotent-Replayed").equals(Optional.of("true")))
                .hasSize(63);
        assertThat(service.number("SELECT count(*) FROM decision WHERE member_id = 'same-64'")).isOne();
        assertThat(service.number("SELECT count(*) FROM entry WHERE member_id = 'same-64'")).isEqualTo(2);
        assertThat(service.number("SELECT balance FROM wallet WHERE member_id = 'same-64'")).isEqualTo(5);
        assertThat(service.number("SELECT sum(count) FROM metric_day WHERE member_id = 'same-64'")).isOne();
    }

    /** What a caller may write differently without meaning anything else. */
    @ParameterizedTest(name = "{0} {1} then {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            amount     | 39.90                | 39.9
            amount     | 40                   | 4e1
            occurredAt | (utc)                | (shanghai)
            attributes | {}                   | null
            attributes | {"quantity":2,"orderId":"7"} | {"orderId":"7","quantity":2.0}
            placements | []                   | null
            """)
    void theSameInOtherWordsIsTheSameAction(String field, String first, String second) {
        Posted purchase = Posted.action("purchased").raw("amount", "39.90");
        Answer booked = application.post(ACTIONS, purchase.raw(field, time(first)).json());
        Answer again = application.post(ACTIONS, purchase.raw(field, time(second)).json());
        assertThat(booked.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(booked.body());
        assertThat(again.header("Idempotent-Replayed")).hasValue("true");
    }

    private static String time(String json) {
        Instant hour = Instant.now().truncatedTo(ChronoUnit.HOURS);
        return json.replace("(utc)", '"' + hour.toString() + '"')
                .replace("(shanghai)", '"' + hour.atOffset(ZoneOffset.ofHours(8)).toString() + '"');
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            amount     | 39.91
            amount     | null
            channel    | "web"
            type       | "loggedIn"
            attributes | {"quantity":2}
            placements | ["home.carousel"]
            """)
    void anotherActionOfTheSameIdIsRefused(String field, String other) {
        Posted action = Posted.action("couponRedeemed").raw("amount", "39.90").raw("attributes", "{\"couponId\":\"c-1\"}");
        if (field.equals("attributes")) {
            action = Posted.action("purchased").raw("amount", "39.90");
        }
        assertThat(application.post(ACTIONS, action.json()).status()).isEqualTo(200);
        Posted changed = field.equals("type")
                ? Posted.action("loggedIn")
                        .raw("actionId", action.fields().get("actionId"))
                        .raw("memberId", action.fields().get("memberId"))
                : action.raw(field, other);
        assertThat(application.post(ACTIONS, changed.json()).problem()).isEqualTo("422 action-id-reused actionId");
    }

    @Test
    void otherApplicationsAndMembersHaveIdsOfTheirOwn() {
        service.addKey("till", "key-of-the-till-0");
        Posted action = Posted.action("loggedIn").by("two-apps").id("a-1");
        application.post(ACTIONS, action.json());
        Answer fromTill = service.application("key-of-the-till-0").post(ACTIONS, action.json());
        Answer ofOther = application.post(ACTIONS, action.by("two-apps-other").json());
        assertThat(fromTill.header("Idempotent-Replayed")).isEmpty();
        assertThat(fromTill.at("/balances/points/available")).isEqualTo("10");
        assertThat(ofOther.at("/balances/points/available")).isEqualTo("5");
    }
}
