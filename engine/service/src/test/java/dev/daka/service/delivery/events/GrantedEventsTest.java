package dev.daka.service.delivery.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.campaign.ContentItem;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.campaign.Release;
import dev.daka.core.effect.AddPoints;
import dev.daka.core.effect.Effect;
import dev.daka.core.effect.GrantBadge;
import dev.daka.core.effect.GrantReward;
import dev.daka.core.effect.Notify;
import dev.daka.core.effect.ShowContent;
import dev.daka.core.journal.JournalRow;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GrantedEventsTest {
    private static List<Event> events(Effect... effects) {
        List<Event> events = JournalEvents.of(SampleRows.granted(effects));
        assertThat(events)
                .allSatisfy(event ->
                        assertThat(DocumentedEvents.faults(event.body())).isEmpty());
        return events;
    }

    @Test
    void pointsBecomeACloudEvent() {
        Event event = events(new AddPoints(40)).get(0);

        assertThat(AddPoints.KIND.granted()).contains(event.type());
        assertThat(event.body())
                .isEqualTo("{\"sequence\":\"0000000000000470000\",\"specversion\":\"1.0\",\"id\":\"" + event.id()
                        + "\",\"source\":\"/daka\","
                        + "\"type\":\"dev.daka.points.added\",\"subject\":\"m-1\",\"time\":\"2026-10-01T00:00:00.500Z\","
                        + "\"datacontenttype\":\"application/json\",\"data\":{"
                        + "\"effect\":{\"type\":\"addPoints\",\"points\":40,\"currency\":\"points\"},\"campaign\":\"golden-week\","
                        + "\"rules\":[{\"table\":\"Tasks\",\"cell\":\"Tasks!A12\",\"name\":\"每日签到\"}],"
                        + "\"actionId\":\"a-1\",\"application\":\"demo\",\"decisionId\":\"" + SampleRows.ID + "\"}}");
    }

    @ParameterizedTest(name = "{0} days, {1}")
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "7 | orderConfirmed | {\"afterDays\":7,\"confirmedBy\":\"orderConfirmed\"}",
                "7 | -              | {\"afterDays\":7}",
                "0 | orderConfirmed | {\"confirmedBy\":\"orderConfirmed\"}"
            })
    void pendingPointsHaveTheirRelease(int days, @Nullable String confirmedBy, String pending) {
        Effect coins = new AddPoints(new CurrencyKey("coins"), 40, new Release(days, confirmedBy));

        assertThat(effect(events(coins).get(0)))
                .hasToString(
                        "{\"type\":\"addPoints\",\"points\":40,\"currency\":\"coins\",\"pending\":" + pending + "}");
    }

    @Test
    void eachGrantedEffectExceptContentBecomesAnEvent() {
        ContentItem item = new ContentItem(
                "i",
                "Content!A2",
                "标题",
                "Title",
                "",
                new ContentItem.Jump(ContentItem.Jump.Kind.LINK, "https://e.com"));
        List<Event> events = events(
                new GrantReward("coupon"),
                new ShowContent("home.carousel", item, 1),
                new GrantBadge("early-bird"),
                new Notify("welcome"));

        assertThat(events)
                .extracting(event -> event.type().key() + " " + effect(event))
                .containsExactly(
                        "dev.daka.reward.granted {\"type\":\"grantReward\",\"reward\":\"coupon\"}",
                        "dev.daka.badge.granted {\"type\":\"grantBadge\",\"badge\":\"early-bird\"}",
                        "dev.daka.message.requested {\"type\":\"notify\",\"message\":\"welcome\"}");
        assertThat(events(new ShowContent("home.carousel", item, 1))).isEmpty();
    }

    private static JsonNode effect(Event event) {
        return JsonMapper.shared().readTree(event.body()).at("/data/effect");
    }

    @Test
    void idsAreStableAndUnique() {
        Effect points = new AddPoints(1);

        assertThat(events(points, points)).isEqualTo(events(points, points));
        assertThat(events(points, points)).extracting(Event::id).doesNotHaveDuplicates();
        JournalRow other = SampleRows.granted(
                SampleRows.MEMBER, 48, SampleRows.ACTION, new UUID(0, 1), SampleRows.AT, points, points);
        assertThat(JournalEvents.of(other))
                .extracting(Event::id)
                .doesNotContainAnyElementsOf(
                        events(points, points).stream().map(Event::id).toList());
    }

    @Test
    void sequenceFollowsRowAndPlace() {
        assertThat(events(new AddPoints(1), new Notify("welcome")))
                .extracting(Event::number)
                .containsExactly(470_000L, 470_001L);
    }
}
