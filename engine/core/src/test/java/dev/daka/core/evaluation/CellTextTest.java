package dev.daka.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
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

    @Test
    void keysStandBetweenCommas() {
        assertThat(CellText.keys("新客 new, 沉睡 dormant,x")).containsExactly("new", "dormant", "x");
    }

    @ParameterizedTest
    @CsvSource({"00:00, 0", "8:05, 485", "23:59, 1439", "24:00, 1440"})
    void aTimeIsMinutes(String text, int minutes) {
        assertThat(CellText.time(text)).isEqualTo(minutes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"24:01", "8", "08:60", "0.35", "08:00:30", ""})
    void otherTimesAreRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> CellText.time(text));
    }

    @ParameterizedTest
    @CsvSource({"39.90, 39.9", "100.00, 100", "-0.5, -0.5", "1000000, 1000000"})
    void aDecimalForgetsTrailingZeros(String text, BigDecimal number) {
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
