package dev.daka.service.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.action.Action;
import dev.daka.core.action.ActionId;
import dev.daka.core.action.MemberId;
import dev.daka.core.campaign.CampaignKey;
import dev.daka.core.campaign.ContentItem;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.campaign.Release;
import dev.daka.core.campaign.RuleRef;
import dev.daka.core.decision.Changes;
import dev.daka.core.decision.Decision;
import dev.daka.core.decision.Effect;
import dev.daka.core.decision.Outcome;
import dev.daka.service.DocumentedEvents;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GrantedEventsTest {
    private static final UUID DECISION = UUID.fromString("9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d");
    private static final Instant AT = Instant.parse("2026-10-01T00:00:00.5Z");
    private static final RuleRef RULE = new RuleRef("Tasks", "Tasks!A12", "每日签到");

    private static Decision granting(Effect... effects) {
        Action action =
                new Action(new ActionId("a-1"), "signedIn", new MemberId("m-1"), AT, null, null, Map.of(), List.of());
        List<Outcome.Granted> granted = List.of(effects).stream()
                .map(effect -> new Outcome.Granted(new CampaignKey("golden-week"), effect, List.of(RULE)))
                .toList();
        return new Decision(action, granted, List.of(), List.of(), new Changes(List.of(), List.of()));
    }

    private static List<Event> events(Effect... effects) {
        List<Event> events = GrantedEvents.of(granting(effects), DECISION, "demo", AT);
        assertThat(events)
                .allSatisfy(event -> assertThat(DocumentedEvents.faults(CloudEvents.numbered(event.body(), 1)))
                        .isEmpty());
        return events;
    }

    @Test
    void tellsOfPointsAsACloudEvent() {
        Event event = events(new Effect.AddPoints(40)).get(0);

        assertThat(event.type()).isEqualTo(EventType.POINTS_ADDED);
        assertThat(event.body())
                .isEqualTo("{\"specversion\":\"1.0\",\"id\":\"" + event.id() + "\",\"source\":\"/daka\","
                        + "\"type\":\"dev.daka.points.added\",\"subject\":\"m-1\",\"time\":\"2026-10-01T00:00:00.500Z\","
                        + "\"datacontenttype\":\"application/json\",\"data\":{"
                        + "\"effect\":{\"type\":\"addPoints\",\"points\":40,\"currency\":\"points\"},\"campaign\":\"golden-week\","
                        + "\"rules\":[{\"table\":\"Tasks\",\"cell\":\"Tasks!A12\",\"name\":\"每日签到\"}],"
                        + "\"actionId\":\"a-1\",\"application\":\"demo\",\"decisionId\":\"" + DECISION + "\"}}");
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
    void tellsUntilWhenPointsArePending(int days, @Nullable String confirmedBy, String pending) {
        Effect coins = new Effect.AddPoints(new CurrencyKey("coins"), 40, new Release(days, confirmedBy));

        assertThat(effect(events(coins).get(0)))
                .hasToString(
                        "{\"type\":\"addPoints\",\"points\":40,\"currency\":\"coins\",\"pending\":" + pending + "}");
    }

    @Test
    void tellsOfEachGrantedEffectButNotOfContent() {
        ContentItem item = new ContentItem(
                "i",
                "Content!A2",
                "标题",
                "Title",
                "",
                new ContentItem.Jump(ContentItem.Jump.Kind.LINK, "https://e.com"));
        List<Event> events = events(
                new Effect.GrantReward("coupon"),
                new Effect.ShowContent("home.carousel", item, 1),
                new Effect.GrantBadge("early-bird"),
                new Effect.Notify("welcome"));

        assertThat(events)
                .extracting(event -> event.type().key() + " " + effect(event))
                .containsExactly(
                        "dev.daka.reward.granted {\"type\":\"grantReward\",\"reward\":\"coupon\"}",
                        "dev.daka.badge.granted {\"type\":\"grantBadge\",\"badge\":\"early-bird\"}",
                        "dev.daka.message.requested {\"type\":\"notify\",\"message\":\"welcome\"}");
        assertThat(events(new Effect.ShowContent("home.carousel", item, 1))).isEmpty();
    }

    private static JsonNode effect(Event event) {
        return JsonMapper.shared().readTree(event.body()).at("/data/effect");
    }

    @Test
    void namesAnEventTheSameEveryTimeAndNoTwoAlike() {
        Effect points = new Effect.AddPoints(1);

        assertThat(events(points, points)).isEqualTo(events(points, points));
        assertThat(events(points, points)).extracting(Event::id).doesNotHaveDuplicates();
        assertThat(GrantedEvents.of(
                        granting(points), UUID.fromString("00000000-0000-0000-0000-000000000001"), "demo", AT))
                .extracting(Event::id)
                .doesNotContain(events(points).get(0).id());
    }
}
