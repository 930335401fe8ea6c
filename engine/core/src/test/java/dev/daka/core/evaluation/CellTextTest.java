package dev.daka.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.daka.core.campaign.CellValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "签到 signedIn|signedIn|签到",
                "signedIn|signedIn|''",
                "签到\u3000signedIn|signedIn|签到",
                "' 618 Sale\u00a0promo618 '|promo618|618 Sale"
            })
    void theKeyIsTheLastWord(String text, String key, String label) {
        assertThat(CellText.key(text)).isEqualTo(key);
        assertThat(CellText.label(text)).isEqualTo(label);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "新客 new, 沉睡 dormant,x|new dormant x",
                "新客 new，沉睡 dormant、x|new dormant x",
                "ｎｅｗ；dormant|new dormant",
                "\u200bnew\u00a0|new"
            })
    void namesAreSeparatedByCommasOfAnyKind(String text, String keys) {
        assertThat(CellText.names(text)).isEqualTo(new CellValue.Keys(List.of(keys.split(" ", -1))));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"not 周末 WEEKEND", "非 周末 WEEKEND", "非周末 WEEKEND", "NOT WEEKEND", "不是 WEEKEND"})
    void notNegatesNames(String text) {
        assertThat(CellText.names(text)).isEqualTo(new CellValue.Except(List.of("WEEKEND")));
        assertThat(CellText.among(text, "WEEKEND")).isFalse();
        assertThat(CellText.among(text, "WORKDAY")).isTrue();
        assertThat(CellText.among(text, null)).isFalse();
        assertThat(CellText.anyAmong(text, Set.of())).isTrue();
        assertThat(CellText.anyAmong(text, Set.of("WEEKEND", "WORKDAY"))).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"nothing", "notable x"})
    void aWordThatBeginsWithNotIsAName(String text) {
        assertThat(CellText.names(text)).isInstanceOf(CellValue.Keys.class);
    }

    @ParameterizedTest(name = "{0} holds {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "10|10.00|true",
                "10|10.01|false",
                "10..20|10|true",
                "10..20|20|true",
                "10..20|9.99|false",
                "10..20|20.01|false",
                "[10..20)|10|true",
                "[10..20)|20|false",
                "(10..20]|10|false",
                "(10..20]|20|true",
                "１０～２０|20|true",
                "10至20|15|true",
                ">= 10|10|true",
                "≥10|9.99|false",
                "> 10|10|false",
                "<10|9.99|true",
                "≤ 10|10|true",
                "<= 10|10.01|false"
            })
    void aRangeHoldsWhatIsBetweenItsEnds(String range, BigDecimal number, boolean holds) {
        assertThat(CellText.withinDecimals(range, number)).isEqualTo(holds);
        assertThat(CellText.withinDecimals(range, null)).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"10..", "[10..20", "10..20)", "..10", "=> 10", "10,20", "ten", "[10]"})
    void otherRangesAreRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> CellText.withinDecimals(text, BigDecimal.TEN));
    }

    @Test
    void readsRangesOfDatesAndTimesInTheSameWay() {
        assertThat(CellText.withinDates("2026-10-01..2026-10-07", LocalDate.of(2026, 10, 7)))
                .isTrue();
        assertThat(CellText.withinDates("[2026-10-01..2026-10-07)", LocalDate.of(2026, 10, 7)))
                .isFalse();
        assertThat(CellText.withinTimes("[22:00..24:00)", 1439)).isTrue();
        assertThat(CellText.withinTimes("[22:00..24:00)", 1319)).isFalse();
        assertThat(CellText.withinWholes("0..30", 30L)).isTrue();
        assertThat(CellText.withinWholes("0..30", 31L)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"00:00, 0", "8:05, 485", "23:59, 1439", "24:00, 1440"})
    void aTimeIsReadAsMinutes(String text, int minutes) {
        assertThat(CellText.time(text)).isEqualTo(minutes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"24:01", "8", "08:60", "0.35", "08:00:30", ""})
    void otherTimesAreRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> CellText.time(text));
    }

    @ParameterizedTest
    @CsvSource({"39.90, 39.9", "100.00, 100", "-0.5, -0.5", "1000000, 1000000"})
    void trailingZerosOfDecimalsDoNotMatter(String text, BigDecimal number) {
        assertThat(CellText.decimal(text)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,234", "50%", "1.2E5", "NaN", "١", "0x10", "", "1234567890123456"})
    void otherNumbersAreRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> CellText.decimal(text));
        assertThatIllegalArgumentException().isThrownBy(() -> CellText.integer(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "2026/02/01", "20260201", "2026-2-1"})
    void otherDatesAreRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> CellText.date(text));
    }
}
