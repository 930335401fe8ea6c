package dev.daka.core.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daka.core.calendar.HolidayCalendarReader;
import dev.daka.core.campaign.Limit;
import dev.daka.core.campaign.LimitedEffect;
import dev.daka.core.campaign.ProgrammeBudget;
import dev.daka.core.table.TestDeclarations;
import dev.daka.core.vocabulary.ActionTypesReader;
import dev.daka.core.vocabulary.Label;
import dev.daka.core.vocabulary.NamesReader;
import dev.daka.core.vocabulary.UnusableDeclaration;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclarationsReaderTest {
    private static final Map<String, String> BUDGET = Map.of(
            "key",
            "coupons",
            "zh",
            "券",
            "en",
            "Coupons",
            "effect",
            "grantReward",
            "measure",
            "times",
            "amount",
            "20000",
            "period",
            "month",
            "zone",
            "Asia/Shanghai",
            "onReached",
            "withhold");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "channels: [{key: app, zh: App}]|names.yaml, channels[app]: 'en' is missing",
                "channels: [{key: 1x, zh: a, en: b}]|names.yaml, channels[1x].key: '1x' is not a key",
                "chanels: []|names.yaml: 'chanels' is not one of actionTypes, channels",
                "channels: [{key: a, zh: a, en: a}, {key: a, zh: b, en: b}]|names.yaml, channels[a]: declared twice",
                "channels: [{key: a, zh: a, en: a, de: a}]|names.yaml, channels[a]: 'de' is not known here",
                "channels: [|names.yaml: not readable as YAML"
            })
    void namesTellFileAndEntry(String yaml, String message) {
        assertThatThrownBy(() -> NamesReader.read("names.yaml", stream(yaml)))
                .isInstanceOf(UnusableDeclaration.class)
                .hasMessageStartingWith(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "types: [{key: a, zh: a, en: a, amount: maybe}]|actions.yaml, types[a].amount: 'maybe' is not one of",
                "types: [{key: a, zh: a, en: a, amount: none, attributes: [{key: b, zh: b, en: b, type: word, required: true}]}]"
                        + "|actions.yaml, types[a].attributes[b].type: 'word' is not one of"
            })
    void actionTypesTellFileAndEntry(String yaml, String message) {
        assertThatThrownBy(() -> ActionTypesReader.read("actions.yaml", stream(yaml)))
                .isInstanceOf(UnusableDeclaration.class)
                .hasMessageStartingWith(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-02-30|a date such as 2026-10-01 is expected",
                "2025-01-01|2025-01-01 stands under 2026",
                "2026-01-01, 2026-01-01|2026-01-01 is announced twice"
            })
    void calendarsTellFileAndEntry(String off, String message) {
        String yaml = "{id: CN, years: {2026: [{holiday: NEW_YEAR, 'off': [" + off + "], workdays: []}]}}";
        assertThatThrownBy(() -> HolidayCalendarReader.read("china.yaml", stream(yaml)))
                .isInstanceOf(UnusableDeclaration.class)
                .hasMessageContaining("china.yaml, years.2026[1].off")
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "amount: 0|amount: a whole number from 1 to 1000000000000 is expected",
                "amount: 1.5|amount: a whole number",
                "amount: 1000000000001|amount: a whole number",
                "period: campaign|period: 'campaign' is not one of day, week, month, all",
                "zone: Asia/Shangai|zone: 'Asia/Shangai' is not a time zone",
                "effect: grantGift|effect: 'grantGift' is not one of addPoints, grantReward, grantBadge",
                "effect: grantReward:coupon-99|effect: 'coupon-99' is not known to grantReward",
                "effect: addPoints:x|effect: 'x' is not known to addPoints",
                "measure: points|measure: there are no points to count in grantReward",
                "onReached: stop|onReached: 'stop' is not one of withhold, partial",
                "kind: cap|: 'kind' is not known here"
            })
    void budgetsTellFileAndEntry(String field, String message) {
        String key = field.substring(0, field.indexOf(':'));
        Map<String, String> fields = new LinkedHashMap<>(BUDGET);
        fields.put(key, field.substring(key.length() + 2));
        String entry = fields.entrySet().stream()
                .map(each -> each.getKey() + ": '" + each.getValue() + "'")
                .collect(Collectors.joining(", "));
        String yaml = "budgets: [{" + entry.replaceAll("amount: '([^']*)'", "amount: $1") + "}]";
        assertThatThrownBy(() -> TestDeclarations.changed(Map.of("budgets.yaml", shipped -> yaml)))
                .isInstanceOf(UnusableDeclaration.class)
                .hasMessageStartingWith(
                        "budgets.yaml, budgets[coupons]" + (message.startsWith(":") ? "" : ".") + message);
    }

    @Test
    void aBudgetOfTheProgrammeIsALimitWithoutACampaign() {
        String yaml = "budgets: [{key: coupons, zh: 券, en: Coupons, effect: 'grantReward:coupon-10', measure: times,"
                + " amount: 20000, period: all, zone: Asia/Shanghai, onReached: withhold}]";
        assertThat(TestDeclarations.changed(Map.of("budgets.yaml", shipped -> yaml))
                        .budgets())
                .containsExactly(new ProgrammeBudget(
                        new Label("券", "Coupons"),
                        new Limit(
                                "coupons",
                                "budgets.yaml",
                                Limit.Kind.BUDGET,
                                null,
                                null,
                                null,
                                new LimitedEffect(LimitedEffect.Type.GRANT_REWARD, "coupon-10"),
                                null,
                                Limit.Period.CAMPAIGN,
                                1,
                                Limit.Measure.TIMES,
                                20_000,
                                Limit.OnReached.WITHHOLD),
                        ZoneId.of("Asia/Shanghai")));
    }

    @Test
    void aBudgetIsDeclaredOnce() {
        String budget =
                "{key: a, zh: a, en: a, measure: times, amount: 1, period: all, zone: UTC, onReached: withhold}";
        assertThatThrownBy(() -> TestDeclarations.changed(
                        Map.of("budgets.yaml", shipped -> "budgets: [" + budget + ", " + budget + "]")))
                .hasMessageStartingWith("budgets.yaml, budgets[a]: declared twice");
    }

    private static InputStream stream(String yaml) {
        return new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8));
    }
}
