package dev.daka.core.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenNumberTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "1035           | 1035     | 1035",
                "1,035          | 1035     | 1.035",
                "1.035          | 1.035    | 1035",
                "-1.035         | -1.035   | -1035",
                "1,035.25       | 1035.25  | -",
                "1.035,25       | -        | 1035.25",
                "99.50          | 99.50    | -",
                "99,50          | -        | 99.50",
                "0.125          | 0.125    | -",
                "1,234,567      | 1234567  | -",
                "12345.678      | 12345.678| -",
                ".5             | 0.5      | -",
                "5.             | 5        | -",
                "¥1,234.50      | 1234.50  | -",
                "￥４．５０     | 4.50     | -",
                "1234.50元      | 1234.50  | -",
                "CNY 12.5       | 12.5     | -",
                "-¥4.50         | -4.50    | -",
                "¥-4.50         | -4.50    | -",
                "+4.50          | 4.50     | -",
                "1.2E+3         | 1200     | -",
                "1,23,456       | -        | -",
                "12,34.5        | -        | -",
                "1.2.3          | -        | -",
                "--4            | -        | -",
                "¥              | -        | -",
                ".              | -        | -",
                "/              | -        | -",
                "12 34          | -        | -",
                "free           | -        | -",
            })
    void readsNumbersAsPeopleWriteThem(String text, @Nullable BigDecimal withPoint, @Nullable BigDecimal withComma) {
        Optional<WrittenNumber> read = WrittenNumber.of(text);
        assertSame(read.map(WrittenNumber::withPoint).orElse(null), withPoint);
        assertSame(read.map(WrittenNumber::withComma).orElse(null), withComma);
    }

    @ParameterizedTest(name = "{0}, decimal mark {1}")
    @CsvSource(
            nullValues = "-",
            value = {"1.035,-,-", "1.035,POINT,1.035", "1.035,COMMA,1035", "99.50,COMMA,99.50", "7,-,7"})
    void doesNotGuessTheDecimalMark(String text, @Nullable DecimalMark mark, @Nullable BigDecimal expected) {
        assertSame(WrittenNumber.of(text).orElseThrow().value(mark).orElse(null), expected);
    }

    private static void assertSame(@Nullable BigDecimal read, @Nullable BigDecimal expected) {
        if (expected == null) {
            assertThat(read).isNull();
        } else {
            assertThat(read).isEqualByComparingTo(expected);
        }
    }
}
