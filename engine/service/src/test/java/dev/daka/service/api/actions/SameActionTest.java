package dev.daka.service.api.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.service.Answer;
import dev.daka.service.Api;
import dev.daka.service.Posted;
import dev.daka.service.ServiceTest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two bodies with the same id are the same action if they mean the same. */
@ServiceTest
class SameActionTest {
    private static final String ACTIONS = "/v1/actions";

    private final Api api;

    SameActionTest(Api api) {
        this.api = api;
    }

    /** Differences that do not change the meaning. */
    @ParameterizedTest(name = "{0} {1} then {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            amount     | 39.90                | 39.9
            amount     | 40                   | 4e1
            occurredAt | (utc)                | (shanghai)
            occurredAt | (shanghai)           | (no colon)
            attributes | {}                   | (none)
            attributes | {"quantity":2,"orderId":"7"} | {"orderId":"7","quantity":2.0}
            placements | []                   | (none)
            """)
    void equivalentBodiesAreTheSameAction(String field, String first, String second) {
        Posted purchase = Posted.action("purchased").raw("amount", "39.90");
        Answer booked = api.post(ACTIONS, purchase.raw(field, time(first)).json());
        Posted other = second.equals("(none)") ? purchase.without(field) : purchase.raw(field, time(second));
        Answer again = api.post(ACTIONS, other.json());
        assertThat(booked.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(booked.body());
        assertThat(again.replayed()).isTrue();
    }

    private static String time(String json) {
        Instant hour = Instant.now().truncatedTo(ChronoUnit.HOURS);
        String shanghai = hour.atOffset(ZoneOffset.ofHours(8)).toString();
        return json.replace("(utc)", '"' + hour.toString() + '"')
                .replace("(shanghai)", '"' + shanghai + '"')
                .replace("(no colon)", '"' + shanghai.replace("+08:00", "+0800") + '"');
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            amount     | 39.91
            channel    | "web"
            type       | "joined"
            attributes | {"quantity":2}
            placements | ["home.carousel"]
            """)
    void differentBodiesWithTheSameIdAreRefused(String field, String other) {
        Posted purchase = Posted.action("purchased").raw("amount", "39.90");
        assertThat(api.post(ACTIONS, purchase.json()).status()).isEqualTo(200);
        assertThat(api.post(ACTIONS, purchase.raw(field, other).json()).problem())
                .isEqualTo("422 action-id-reused actionId");
    }
}
