package dev.daka.core.workbook.file.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A section of a format's code; sections are separated by semicolons.
 *
 * @param tokens    tokens of the section, without colours
 * @param condition numbers to which the section applies; null if its position in the code determines them
 * @param chinese   true if the section asks for Chinese names of months and days of the week
 * @param eastern   true if the section contains {@code !}; East Asian versions of Excel treat it as an escape
 *     character, other versions display it
 */
record Section(List<Token> tokens, @Nullable Condition condition, boolean chinese, boolean eastern) {
    Section {
        tokens = List.copyOf(tokens);
    }

    boolean has(Token.Kind kind) {
        return tokens.stream().anyMatch(token -> token.is(kind));
    }

    /** True if the section displays a number as a date or a time. */
    boolean isDate() {
        return has(Token.Kind.DATE) || has(Token.Kind.ELAPSED) || has(Token.Kind.HALF_DAY);
    }

    /**
     * True if every program puts the minus sign of a negative number in the same place: before the number, or before
     * its currency sign.
     */
    boolean takesMinus() {
        return tokens.stream()
                .filter(token -> !token.is(Token.Kind.SPACE) && !token.text().isBlank())
                .findFirst()
                .filter(token -> token.is(Token.Kind.LITERAL))
                .map(token -> token.text()
                        .codePoints()
                        .allMatch(sign -> Character.getType(sign) == Character.CURRENCY_SYMBOL))
                .orElse(true);
    }

    /** True if the section consists of this kind of token only; tokens for space are ignored. */
    boolean isOnly(Token.Kind kind) {
        return has(kind) && tokens.stream().allMatch(token -> token.is(kind) || token.is(Token.Kind.SPACE));
    }
}
