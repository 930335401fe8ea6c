package dev.daka.service.api.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.action.Action;
import dev.daka.core.action.ActionId;
import dev.daka.core.action.MemberId;
import dev.daka.core.campaign.CampaignKey;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.campaign.Release;
import dev.daka.core.campaign.RuleRef;
import dev.daka.core.decide.outcome.Decision;
import dev.daka.core.decide.outcome.Outcome;
import dev.daka.core.decide.records.Changes;
import dev.daka.core.effect.AddPoints;
import dev.daka.core.effect.Effect;
import dev.daka.core.effect.GrantReward;
import dev.daka.rules.Rules;
import dev.daka.service.api.actions.EffectAnswer.PendingAnswer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class DecisionAnswersTest {
    /** 00:30 on 2 October in the time zone of the currency coins. */
    private static final Instant AT = Instant.parse("2026-10-01T16:30:00Z");

    private static EffectAnswer answer(Effect effect) {
        Action action =
                new Action(new ActionId("a-1"), "purchased", new MemberId("m-1"), AT, null, null, Map.of(), List.of());
        Outcome.Granted granted = new Outcome.Granted(
                new CampaignKey("orders"), effect, List.of(new RuleRef("Orders", "Orders!A10", "下单")));
        Decision decision =
                new Decision(action, List.of(granted), List.of(), List.of(), new Changes(List.of(), List.of()));
        DecisionAnswers answers = new DecisionAnswers(Rules.shipped().declarations());
        return answers.of(UUID.randomUUID(), decision, Map.of(), AT).effects().get(0);
    }

    @ParameterizedTest(name = "{0} days, {1}")
    @CsvSource({"7, orderConfirmed, 2026-10-09", "7, , 2026-10-09", "0, orderConfirmed,"})
    void pointsHaveTheirReleaseWhilePending(int days, @Nullable String confirmedBy, @Nullable LocalDate releasesOn) {
        EffectAnswer coins = answer(new AddPoints(new CurrencyKey("coins"), 40, new Release(days, confirmedBy)));

        assertThat(coins.effect()).isInstanceOf(AddPoints.class);
        assertThat(coins.pending()).isEqualTo(new PendingAnswer(releasesOn, confirmedBy));
    }

    @Test
    void pointsHaveACurrencyAndNoReleaseIfAvailableAtOnce() {
        assertThat(JsonMapper.shared().writeValueAsString(answer(new AddPoints(40))))
                .isEqualTo("{\"type\":\"addPoints\",\"points\":40,\"currency\":\"points\",\"campaign\":\"orders\","
                        + "\"rules\":[{\"table\":\"Orders\",\"cell\":\"Orders!A10\",\"name\":\"下单\"}]}");
    }

    @Test
    void typeIsTheFirstField() {
        assertThat(JsonMapper.shared().writeValueAsString(answer(new AddPoints(40))))
                .startsWith("{\"type\":\"addPoints\",\"points\":40,\"currency\":\"points\"");
        assertThat(JsonMapper.shared().writeValueAsString(answer(new GrantReward("coupon-10"))))
                .startsWith("{\"type\":\"grantReward\",\"reward\":\"coupon-10\"");
    }
}
