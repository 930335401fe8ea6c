package dev.daka.core.decide.limits;

import static dev.daka.core.action.ActionFixture.MEMBER;
import static dev.daka.core.action.ActionFixture.action;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daka.core.action.Action;
import dev.daka.core.action.AttributeValue;
import dev.daka.core.campaign.Campaign;
import dev.daka.core.campaign.Limit;
import dev.daka.core.campaign.LimitedEffect;
import dev.daka.core.campaign.RuleRef;
import dev.daka.core.campaign.SharedBudget;
import dev.daka.core.decide.outcome.Outcome;
import dev.daka.core.decide.records.Changes;
import dev.daka.core.decide.records.CounterKey;
import dev.daka.core.decide.records.InMemoryRecords;
import dev.daka.core.effect.AddPoints;
import dev.daka.core.effect.Effect;
import dev.daka.core.effect.GrantBadge;
import dev.daka.core.effect.GrantReward;
import dev.daka.core.vocabulary.Label;
import dev.daka.core.workbook.read.CampaignFixture;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scopes of limits: all effects of a kind, or one of them; all attribute values together, or each separately. */
class LimitScopeTest {
    private static final Campaign CAMPAIGN =
            CampaignFixture.campaign("scopes").checked().campaign();
    private static final RuleRef RULE = new RuleRef("Tasks", "Tasks!A10", "daily");

    private final InMemoryRecords records = new InMemoryRecords();

    @ParameterizedTest(name = "{0} {1} withholds {2}")
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "-|-|addPoints reward:r1 reward:r2 badge:b1",
                "addPoints|-|addPoints",
                "grantReward|-|reward:r1 reward:r2",
                "grantReward|r1|reward:r1",
                "grantReward|b1|-",
                "grantBadge|-|badge:b1",
                "grantBadge|b1|badge:b1",
            })
    void countsTheEffectsOfItsScope(@Nullable String kind, @Nullable String key, @Nullable String withheld) {
        Limit limit = cap(kind == null ? null : new LimitedEffect(kind, key), null, Limit.Measure.TIMES);
        List<Effect> effects =
                List.of(new AddPoints(5), new GrantReward("r1"), new GrantReward("r2"), new GrantBadge("b1"));
        for (Effect effect : effects) {
            book(limit, action("signedIn").build(), effect);
        }
        List<String> found = effects.stream()
                .flatMap(effect -> book(limit, action("signedIn").build(), effect).withheld().stream())
                .map(outcome -> nameOf(outcome.effect()))
                .toList();
        assertThat(String.join(" ", found)).isEqualTo(withheld == null ? "" : withheld);
    }

    @Test
    void aRowCountsOnlyForTheLimitedEffect() {
        Limit limit = cap(new LimitedEffect("grantReward", null), null, Limit.Measure.TIMES);
        book(limit, action("signedIn").build(), new AddPoints(5), new GrantReward("r1"));
        LimitResult second = book(limit, action("signedIn").build(), new AddPoints(5), new GrantReward("r1"));
        assertThat(second.granted()).extracting(Outcome::effect).containsExactly(new AddPoints(5));
        assertThat(second.withheld()).extracting(Outcome::effect).containsExactly(new GrantReward("r1"));
        assertThat(second.used()).isEmpty();
    }

    @Test
    void countsEachValueOfAnAttributeSeparately() {
        Limit limit = cap(null, "deviceId", Limit.Measure.TIMES);
        assertThat(granted(limit, on("d-1"))).isTrue();
        assertThat(granted(limit, on("d-1"))).isFalse();
        assertThat(granted(limit, on("d-2"))).isTrue();
        assertThat(granted(limit, action("signedIn").build())).isTrue();
        assertThat(granted(limit, action("signedIn").build())).isFalse();
        assertThat(ActiveLimit.of(DeclaredLimit.of(List.of(limit), CAMPAIGN), on("d-1"))
                        .get(0)
                        .needs())
                .singleElement()
                .satisfies(need ->
                        assertThat(need.counter()).isEqualTo(new CounterKey(CAMPAIGN.key(), "limit", MEMBER, "d-1")));
    }

    @Test
    void aCooldownPerAttributeAppliesToEachValueSeparately() {
        Limit limit = new Limit(
                "limit",
                "Limits!A2",
                Limit.Kind.CAP,
                null,
                null,
                null,
                null,
                "deviceId",
                Limit.Period.COOLDOWN,
                30,
                Limit.Measure.TIMES,
                1,
                Limit.OnReached.WITHHOLD);
        assertThat(granted(limit, on("d-1"))).isTrue();
        assertThat(granted(limit, on("d-2"))).isTrue();
        assertThat(granted(limit, on("d-2"))).isFalse();
        assertThat(ActiveLimit.of(DeclaredLimit.of(List.of(limit), CAMPAIGN), on("d-1"))
                        .get(0)
                        .needs())
                .extracting(need -> need.counter().scope())
                .containsExactly(
                        "2026-03-01T23:30:00Z/PT30M d-1",
                        "2026-03-02T00:00:00Z/PT30M d-1",
                        "2026-03-02T00:30:00Z/PT30M d-1");
    }

    @Test
    void aSharedBudgetCountsAllCampaignsAndMembersTogether() {
        SharedBudget budget = budget(Limit.Period.CAMPAIGN);
        assertThat(ActiveLimit.of(
                        DeclaredLimit.of(List.of(budget)), action("signedIn").build()))
                .flatExtracting(ActiveLimit::needs)
                .singleElement()
                .satisfies(need -> {
                    assertThat(need.counter()).isEqualTo(new CounterKey(null, "limit", null, ""));
                    assertThat(need.from()).isEqualTo("1970-01-01").isEqualTo(need.to());
                });
    }

    @Test
    void aSharedBudgetHasDaysInItsOwnZone() {
        assertThat(ActiveLimit.of(
                        DeclaredLimit.of(List.of(budget(Limit.Period.DAY))),
                        action("signedIn").at("2026-03-02T07:59").build()))
                .flatExtracting(ActiveLimit::needs)
                .extracting(need -> need.from().toString())
                .containsExactly("2026-03-01");
    }

    @Test
    void onlyCapsRollCoolDownOrCountPerAttribute() {
        assertThatThrownBy(() -> new Limit(
                        "limit",
                        "Limits!A2",
                        Limit.Kind.BUDGET,
                        null,
                        null,
                        null,
                        null,
                        "deviceId",
                        Limit.Period.DAY,
                        1,
                        Limit.Measure.TIMES,
                        1,
                        Limit.OnReached.WITHHOLD))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static SharedBudget budget(Limit.Period period) {
        Limit limit = new Limit(
                "limit",
                "budgets.yaml",
                Limit.Kind.BUDGET,
                null,
                null,
                null,
                period,
                Limit.Measure.POINTS,
                1,
                Limit.OnReached.PARTIAL);
        return new SharedBudget(new Label("总预算", "Budget"), limit, ZoneId.of("Europe/London"));
    }

    private boolean granted(Limit limit, Action action) {
        return !book(limit, action, new AddPoints(1)).granted().isEmpty();
    }

    private LimitResult book(Limit limit, Action action, Effect... effects) {
        ProposedRow row = new ProposedRow(
                RULE,
                List.of(effects).stream()
                        .map(effect -> new ProposedRow.Proposed(effect, List.of(RULE)))
                        .toList());
        LimitResult limited = ApplyLimits.apply(
                CAMPAIGN.key(),
                List.of(row),
                ActiveLimit.of(DeclaredLimit.of(List.of(limit), CAMPAIGN), action),
                new SharedBudgetUse(List.of(), records.of(MEMBER)),
                records.of(MEMBER));
        records.apply(MEMBER, new Changes(List.of(), limited.used()));
        return limited;
    }

    private static Action on(String device) {
        return action("signedIn")
                .attributes(Map.of("deviceId", new AttributeValue.Text(device)))
                .build();
    }

    private static Limit cap(@Nullable LimitedEffect effect, @Nullable String attribute, Limit.Measure measure) {
        return new Limit(
                "limit",
                "Limits!A2",
                Limit.Kind.CAP,
                null,
                null,
                null,
                effect,
                attribute,
                Limit.Period.DAY,
                1,
                measure,
                1,
                Limit.OnReached.WITHHOLD);
    }

    private static String nameOf(Effect effect) {
        if (effect instanceof GrantReward granted) {
            return "reward:" + granted.reward();
        }
        return effect instanceof GrantBadge granted ? "badge:" + granted.badge() : "addPoints";
    }
}
