package dev.daka.core.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdRuleTest {
    private static final Pattern PATTERN = Pattern.compile(IdRule.PATTERN);

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "m-1",
                "会员-001",
                "2f1c6a2e-7d0b-4a53-9f0e-5d1c7a3b9e10",
                "li.wei+shop@example.com",
                "+86-13800138000",
                "order_2026:10:01",
                "o'brien(2)",
                "YWJj=",
                "...",
                "नमस्ते",
                "ผู้ใช้",
                "٠١٢",
                "𠮷野家"
            })
    void acceptsUsualIds(String id) {
        assertThat(IdRule.accepts(id)).isTrue();
        assertThat(PATTERN.matcher(id).matches()).isTrue();
        assertThat(new MemberId(id).value()).isEqualTo(new ActionId(id).value());
    }

    @ParameterizedTest(name = "[{index}]")
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "..",
                "order-2026/10",
                "a\\b",
                "a;b",
                "a%2Fb",
                "a?b",
                "a#b",
                "a b",
                " m-1",
                "m-1 ",
                "m-1\n",
                "a\u0000b",
                "a\u007Fb",
                "a\u00ADb",
                "a\u200Bb",
                "a\u2028b",
                "a\u202Eb",
                "a\u2066b",
                "a\u3000b",
                "a\u00A0b",
                "a\uFEFFb",
                "a\uFE0Fb",
                "a\u3164b",
                "a\u034Fb",
                "a\uD800",
                "\uDC00a",
                "a\u2060b",
                "a<b",
                "a\"b",
                "a|b",
                "😀",
                "a\uE000b",
                "a\uDB40\uDD00",
                "\uD81B\uDFE4"
            })
    void refusesCharactersThatPathsCannotContainAndInvisibleOnes(String id) {
        assertThat(IdRule.accepts(id)).isFalse();
        assertThatThrownBy(() -> new MemberId(id)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ActionId(id)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void patternAgreesWithTheRuleForAscii() {
        for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
            String id = "a" + Character.toString(point);
            boolean accepted = IdRule.accepts(id);
            boolean matches = PATTERN.matcher(id).matches();
            if (point < 128 ? accepted != matches : accepted && !matches) {
                assertThat(Integer.toHexString(point))
                        .as("rule and pattern differ for")
                        .isNull();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"m", "员", "𠮷"})
    void countsCodePoints(String letter) {
        assertThat(IdRule.accepts(letter.repeat(128))).isTrue();
        assertThat(IdRule.accepts(letter.repeat(129))).isFalse();
        assertThat(PATTERN.matcher(letter.repeat(128)).matches()).isTrue();
        assertThat(PATTERN.matcher(letter.repeat(129)).matches()).isFalse();
    }

    @Test
    void namesTheRefusedCharacter() {
        assertThat(ActionCheck.faultOfId("member\u202E1", "memberId"))
                .hasValueSatisfying(fault ->
                        assertThat(fault.message().en()).isEqualTo("memberId: Character 7 is not allowed: U+202E"));
        assertThat(ActionCheck.faultOfId("a/b", "actionId"))
                .hasValueSatisfying(fault -> assertThat(fault.message().zh()).isEqualTo("actionId：第 2 个字符不能用：/"));
    }
}
