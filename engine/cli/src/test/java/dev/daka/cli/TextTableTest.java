package dev.daka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTableTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "abc, 3",
        "积分, 4",
        "“积分”，。, 10",
        "ＡＢ, 4",
        "𠮷野家, 6",
        "ポイント, 8",
        "ﾎﾟｲﾝﾄ, 5",
        "포인트, 6",
        "é, 1",
        "é, 1",
        "🎁礼, 4",
        "–…→, 3"
    })
    void knowsHowManyColumnsATextTakes(String text, int columns) {
        assertThat(TextTable.width(text)).isEqualTo(columns);
    }

    @Test
    void alignsColumnsWhateverTheirScript() {
        TextTable table = new TextTable("lrl", "规则 | Points | 月份");
        table.add("購買ポイント", "1,000", "2026-10");
        table.add("gift 🎁", "5", "–");

        assertThat(table.lines())
                .containsExactly(
                        "  规则          Points  月份", //
                        "  購買ポイント   1,000  2026-10",
                        "  gift 🎁            5  –");
    }

    @Test
    void isEmptyIfItHasOnlyHeaders() {
        assertThat(new TextTable("ll", "a | b").isEmpty()).isTrue();
    }
}
