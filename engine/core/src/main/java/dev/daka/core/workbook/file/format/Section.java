package dev.daka.core.workbook.file.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the parts of a format's code that stand between semicolons.
 *
 * @param tokens    its pieces, colours left out
 * @param condition which numbers it is for; null if its place says so
 * @param chinese   whether it asks for months and days of the week in Chinese
 * @param eastern   whether it has a {@code !}, which eastern versions of Excel take for {@code \\} and others for itself
 */
record Section(List<Token> tokens, @Nullable Condition condition, boolean chinese, boolean eastern) {
    Section {
        tokens = List.copyOf(tokens);
    }

    boolean has(Token.Kind kind) {
        return tokens.stream().anyMatch(token -> token.is(kind));
    }

    /** Whether it shows a number as a date or a time. */
    boolean isDate() {
        return has(Token.Kind.DATE) || has(Token.Kind.ELAPSED) || has(Token.Kind.HALF_DAY);
    }

    /** Whether every program puts the minus of a number in the same place: before the number, or before its currency. */
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

    /** Whether it adds nothing to what it shows. */
    boolean isOnly(Token.Kind kind) {
        return has(kind) && tokens.stream().allMatch(token -> token.is(kind) || token.is(Token.Kind.SPACE));
    }
}
