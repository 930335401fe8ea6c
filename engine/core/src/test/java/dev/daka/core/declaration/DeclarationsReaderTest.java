package dev.daka.core.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daka.core.campaign.Currency;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.campaign.Limit;
import dev.daka.core.campaign.LimitedEffect;
import dev.daka.core.campaign.SharedBudget;
import dev.daka.core.vocabulary.ActionTypesReader;
import dev.daka.core.vocabulary.Domain;
import dev.daka.core.vocabulary.Label;
import dev.daka.core.vocabulary.Name;
import dev.daka.core.vocabulary.NamesReader;
import dev.daka.core.vocabulary.UnusableDeclaration;
import dev.daka.core.vocabulary.calendar.HolidayCalendarReader;
import dev.daka.core.workbook.read.TestDeclarations;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
    void errorsInNamesNameFileAndEntry(String yaml, String message) {
        assertThatThrownBy(() -> NamesReader.read("names.yaml", stream(yaml)))
                .isInstanceOf(UnusableDeclaration.class)
                .hasMessageStartingWith(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "types: [{key: a, zh: a, en: a, amount: maybe}]|actions.yaml, types[a].amount: 'maybe' is not one of",
                "types: [{key: a, zh: a, en: a, amount: none, attributes: [{key: b, zh: b, en: b, type: word,"
                        + " required: true}]}]|actions.yaml, types[a].attributes[b].type: 'word' is not one of",
                "types: [{key: a, zh: a, en: a, amount: none, latest: {}}]"
                        + "|actions.yaml, types[a].latest: either 'within' or 'sameDay' is expected",
                "types: [{key: a, zh: a, en: a, amount: none, latest: {within: 1 day, sameDay: UTC}}]"
                        + "|actions.yaml, types[a].latest: either 'within' or 'sameDay' is expected",
                "types: [{key: a, zh: a, en: a, amount: none, latest: {within: 15m}}]"
                        + "|actions.yaml, types[a].latest.within: '15m' is not a length such as 15 minutes",
                "types: [{key: a, zh: a, en: a, amount: none, latest: {within: 1 day, grace: 1 hour}}]"
                        + "|actions.yaml, types[a].latest: 'grace' goes with 'sameDay'",
                "types: [{key: a, zh: a, en: a, amount: none, latest: {sameDay: Shanghai}}]"
                        + "|actions.yaml, types[a].latest.sameDay: 'Shanghai' is not a time zone"
            })
    void errorsInActionTypesNameFileAndEntry(String yaml, String message) {
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
    void errorsInCalendarsNameFileAndEntry(String off, String message) {
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
                "currency: coins|currency: only a budget of points has a currency",
                "onReached: stop|onReached: 'stop' is not one of withhold, partial",
                "kind: cap|: 'kind' is not known here"
            })
    void errorsInBudgetsNameFileAndEntry(String field, String message) {
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
    void aSharedBudgetIsALimitWithoutACampaign() {
        String yaml = "budgets: [{key: coupons, zh: 券, en: Coupons, effect: 'grantReward:coupon-10', measure: times,"
                + " amount: 20000, period: all, zone: Asia/Shanghai, onReached: withhold}]";
        assertThat(TestDeclarations.changed(Map.of("budgets.yaml", shipped -> yaml))
                        .budgets())
                .containsExactly(new SharedBudget(
                        new Label("券", "Coupons"),
                        new Limit(
                                "coupons",
                                "budgets.yaml",
                                Limit.Kind.BUDGET,
                                null,
                                null,
                                null,
                                new LimitedEffect("grantReward", "coupon-10"),
                                null,
                                Limit.Period.CAMPAIGN,
                                1,
                                Limit.Measure.TIMES,
                                20_000,
                                Limit.OnReached.WITHHOLD),
                        ZoneId.of("Asia/Shanghai")));
    }

    @ParameterizedTest
    @CsvSource({"measure: points, points", "'measure: points, currency: coins', coins", "measure: times,"})
    void aBudgetOfPointsHasACurrency(String fields, @Nullable String currency) {
        assertThat(budgets("{key: a, zh: a, en: a, amount: 1, period: all, zone: UTC, onReached: withhold, " + fields
                        + "}"))
                .extracting(SharedBudget::currency)
                .containsExactly(currency == null ? null : new CurrencyKey(currency));
    }

    @Test
    void theCurrencyOfABudgetMustBeDeclared() {
        assertThatThrownBy(
                        () -> budgets("{key: a, zh: a, en: a, amount: 1, period: all, zone: UTC, onReached: withhold,"
                                + " measure: points, currency: stars}"))
                .isInstanceOf(UnusableDeclaration.class)
                .hasMessage("budgets.yaml, budgets[a].currency: 'stars' is not one of points, coins");
    }

    private static List<SharedBudget> budgets(String entry) {
        return TestDeclarations.changed(Map.of("budgets.yaml", shipped -> "budgets: [" + entry + "]"))
                .budgets();
    }

    @Test
    void refusesABudgetThatIsDeclaredTwice() {
        String budget =
                "{key: a, zh: a, en: a, measure: times, amount: 1, period: all, zone: UTC, onReached: withhold}";
        assertThatThrownBy(() -> TestDeclarations.changed(
                        Map.of("budgets.yaml", shipped -> "budgets: [" + budget + ", " + budget + "]")))
                .hasMessageStartingWith("budgets.yaml, budgets[a]: declared twice");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{key: points, zh: a, en: a, zone: UTC, onShortfall: overdraw}|[points].onShortfall: 'overdraw' is not"
                        + " one of refuse,",
                "{key: points, zh: a, en: a, zone: UTC}|[points]: 'onShortfall' is missing",
                "{key: points, zh: a, en: a, zone: Mars, onShortfall: refuse}|[points].zone: 'Mars' is not a time zone",
                "{key: 1st, zh: a, en: a, zone: UTC, onShortfall: refuse}|[1st].key: '1st' is not a key",
                "{key: points, zh: a, en: a, zone: UTC, onShortfall: refuse, expiry: never}|[points]: 'expiry' is not"
                        + " known here",
                "{key: points, zh: a, en: a, zone: UTC, onShortfall: refuse, expires: {}}|[points].expires: 'after' or"
                        + " 'end' is expected",
                "{key: points, zh: a, en: a, zone: UTC, onShortfall: refuse, expires: {after: a year}}"
                        + "|[points].expires.after: 'a year' is not a length such as 90 days, 12 months or 1 year",
                "{key: points, zh: a, en: a, zone: UTC, onShortfall: refuse, expires: {after: 0"
                        + " days}}|[points].expires.after: '0 days'",
                "{key: points, zh: a, en: a, zone: UTC, onShortfall: refuse, expires: {after: 101 years}}"
                        + "|[points].expires.after: '101 years' is more than 100 years",
                "{key: points, zh: a, en: a, zone: UTC, onShortfall: refuse, expires: {end: week}}"
                        + "|[points].expires.end: 'week' is not one of day, month, year",
                "{key: coins, zh: a, en: a, zone: UTC, onShortfall: refuse}|: 'points' is missing",
                "{key: points, zh: a, en: a, zone: UTC, onShortfall: refuse}, {key: points, zh: a, en: a, zone: UTC,"
                        + " onShortfall: refuse}|[points]: declared twice"
            })
    void errorsInCurrenciesNameFileAndEntry(String entries, String message) {
        assertThatThrownBy(() -> currencies(entries))
                .isInstanceOf(UnusableDeclaration.class)
                .hasMessageStartingWith("currencies.yaml, currencies" + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "expires: {after: 12 months, end: month}|2027-03-31",
                "expires: {after: 90 days}|2026-06-13",
                "expires: {after: 1 year, end: year}|2027-12-31",
                "expires: {end: year}|2026-12-31",
                "expires: {end: day}|2026-03-15"
            })
    void readsTheExpiryOfACurrency(String expires, LocalDate lastDay) {
        Currency points = currencies("{key: points, zh: a, en: a, zone: UTC, onShortfall: refuse, " + expires + "}")
                .get(0);
        assertThat(points.lastDayFor(LocalDate.parse("2026-03-15"))).isEqualTo(lastDay);
    }

    @Test
    void keepsTheOrderOfCurrencies() {
        Declarations shipped = TestDeclarations.DECLARATIONS;
        Currency coins = new Currency(
                new CurrencyKey("coins"),
                new Label("金币", "Coins"),
                ZoneId.of("Asia/Shanghai"),
                null,
                Currency.OnShortfall.WRITE_OFF);
        assertThat(shipped.currencies()).hasSize(2).last().isEqualTo(coins);
        assertThat(shipped.currency(CurrencyKey.POINTS))
                .contains(shipped.currencies().get(0));
        assertThat(shipped.currency(new CurrencyKey("stars"))).isEmpty();
        assertThat(shipped.names().in(Domain.CURRENCIES))
                .extracting(Name::cellText)
                .containsExactly("积分 points", "金币 coins");
    }

    @Test
    void withoutAFileTheOnlyCurrencyIsPointsThatNeverExpire() {
        assertThat(TestDeclarations.changed(Map.of("currencies.yaml", shipped -> ""))
                        .currencies())
                .containsExactly(new Currency(
                        CurrencyKey.POINTS,
                        new Label("积分", "Points"),
                        ZoneId.of("Asia/Shanghai"),
                        null,
                        Currency.OnShortfall.NEGATIVE));
    }

    private static List<Currency> currencies(String entries) {
        return TestDeclarations.changed(Map.of("currencies.yaml", shipped -> "currencies: [" + entries + "]"))
                .currencies();
    }

    private static InputStream stream(String yaml) {
        return new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8));
    }
}
