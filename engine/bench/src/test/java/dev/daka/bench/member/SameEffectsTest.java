package dev.daka.bench.member;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daka.core.action.MemberId;
import dev.daka.core.campaign.CampaignKey;
import dev.daka.core.campaign.Limit;
import dev.daka.core.campaign.RuleRef;
import dev.daka.core.decide.outcome.Decision;
import dev.daka.core.decide.outcome.LimitReached;
import dev.daka.core.decide.outcome.Outcome;
import dev.daka.core.decide.records.Changes;
import dev.daka.core.effect.AddPoints;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class SameEffectsTest {
    private static final CampaignKey CAMPAIGN = new CampaignKey("tasks");
    private static final RuleRef ROW = new RuleRef("Tasks", "Tasks!A9", "buy");
    private static final Decision FORTY = decision(List.of(points(40)), List.of());

    private static Outcome.Granted points(long points) {
        return new Outcome.Granted(CAMPAIGN, new AddPoints(points), List.of(ROW));
    }

    private static Outcome.Withheld withheldBy(Limit.Kind kind) {
        Limit limit = new Limit(
                "once",
                "Limits!A2",
                kind,
                null,
                null,
                null,
                Limit.Period.CAMPAIGN,
                Limit.Measure.TIMES,
                1,
                Limit.OnReached.WITHHOLD);
        return new Outcome.Withheld(CAMPAIGN, new AddPoints(300), List.of(ROW), new LimitReached(limit, 1, null));
    }

    private static Decision decision(List<Outcome.Granted> granted, List<Outcome.Withheld> withheld) {
        return new Decision(
                DailyAction.PURCHASE
                        .on(DailyMember.TODAY, new MemberId("m"), BigDecimal.TEN)
                        .action(),
                granted,
                withheld,
                List.of(),
                new Changes(List.of(), List.of()));
    }

    @Test
    void acceptsEqualEffectsAndEffectsWithheldByACap() {
        assertThatCode(() ->
                        SameEffects.check(FORTY, decision(List.of(points(40)), List.of(withheldBy(Limit.Kind.CAP)))))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesOtherEffects() {
        assertThatThrownBy(() -> SameEffects.check(FORTY, decision(List.of(points(41)), List.of())))
                .hasMessageContaining("41");
    }

    @Test
    void refusesEffectsWithheldByABudget() {
        assertThatThrownBy(() ->
                        SameEffects.check(FORTY, decision(List.of(points(40)), List.of(withheldBy(Limit.Kind.BUDGET)))))
                .hasMessageContaining("no limit of the member");
    }

    @Test
    void refusesToMeasureNothing() {
        Decision nothing = decision(List.of(), List.of());
        assertThatThrownBy(() -> SameEffects.check(nothing, nothing)).hasMessageContaining("Nothing is granted");
    }
}
