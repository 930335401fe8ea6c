package dev.daka.core.workbook.file.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A number format such as {@code #,##0.00}. Determines the text that a sheet displays for a number or a text.
 *
 * <p>A format is accepted only if its whole code is understood. Otherwise the displayed text would be unknown.
 */
public final class CellFormat {
    /** Sections of a format: positive numbers, negative numbers, zero, texts. */
    private static final int MOST_SECTIONS = 4;

    public static final CellFormat GENERAL = of("General").orElseThrow();

    private final List<Section> numbers;
    private final @Nullable Section texts;

    private CellFormat(List<Section> numbers, @Nullable Section texts) {
        this.numbers = List.copyOf(numbers);
        this.texts = texts;
    }

    /** Parses a format; empty if a part of its code is not understood. */
    public static Optional<CellFormat> of(String code) {
        List<Section> sections = new ArrayList<>();
        for (String part : parts(code)) {
            Optional<Section> section = SectionReader.read(part);
            if (section.isEmpty()) {
                return Optional.empty();
            }
            sections.add(section.get());
        }
        if (code.isEmpty() || sections.size() > MOST_SECTIONS) {
            return Optional.empty();
        }
        int last = sections.size() - 1;
        boolean forTexts = last == MOST_SECTIONS - 1 || sections.get(last).has(Token.Kind.TEXT);
        return forTexts
                ? Optional.of(new CellFormat(sections.subList(0, last), sections.get(last)))
                : Optional.of(new CellFormat(sections, null));
    }

    private static List<String> parts(String code) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        boolean quoted = false;
        for (int i = 0; i < code.length(); i++) {
            char sign = code.charAt(i);
            if (sign == '"') {
                quoted = !quoted;
            } else if (!quoted && (sign == '\\' || sign == '!' || sign == '_' || sign == '*')) {
                i++;
            } else if (!quoted && sign == ';') {
                parts.add(code.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(code.substring(start));
        return parts;
    }

    /**
     * Text that a sheet displays for a number.
     *
     * @param text   displayed text, such as {@code 1,234.50}
     * @param isDate true if the number is displayed as a date or a time
     * @param whole  for a date or time, false if the text does not show all of it; for another number, false if other
     *     spreadsheet programs display another text
     */
    public record Shown(String text, boolean isDate, boolean whole) {}

    /**
     * Text that the sheet displays for a text cell; the format {@code ;;;} displays nothing. Empty if the format is
     * not understood for texts.
     */
    public Optional<String> text(String text) {
        if (texts == null) {
            return Optional.of(text);
        }
        if (texts.eastern()) {
            return Optional.empty();
        }
        StringBuilder shown = new StringBuilder();
        for (Token token : texts.tokens()) {
            switch (token.kind()) {
                case LITERAL, SPACE -> shown.append(token.text());
                case TEXT -> shown.append(text);
                default -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(shown.toString());
    }

    /** True if every spreadsheet program displays booleans as {@code TRUE} and {@code FALSE} in this format. */
    public boolean showsFlags() {
        return texts == null
                ? numbers.size() == 1 && numbers.get(0).isOnly(Token.Kind.GENERAL)
                : numbers.isEmpty() && texts.isOnly(Token.Kind.TEXT);
    }

    /**
     * Text that the sheet displays for a number; empty if the format is not understood for this number.
     *
     * @param since1904 true if the workbook counts days from 1904
     */
    public Optional<Shown> number(double number, boolean since1904) {
        if (numbers.isEmpty()) {
            boolean plain = texts != null && texts.isOnly(Token.Kind.TEXT);
            return plain ? GENERAL.number(number, since1904) : Optional.empty();
        }
        return choice(number).flatMap(choice -> shown(choice, number, since1904));
    }

    /**
     * The section that applies to a number.
     *
     * @param minus true if the displayed text of a negative number gets a minus sign
     */
    private record Choice(Section section, boolean minus) {}

    private Optional<Choice> choice(double number) {
        if (numbers.stream().anyMatch(section -> section.condition() != null)) {
            return conditional(number);
        }
        if (numbers.size() == 1) {
            return Optional.of(new Choice(numbers.get(0), number < 0));
        }
        boolean zero = number == 0 && numbers.size() > 2;
        return Optional.of(new Choice(numbers.get(zero ? 2 : number < 0 ? 1 : 0), false));
    }

    /**
     * Section of a format with conditions. Empty for a negative number and if no condition holds, because spreadsheet
     * programs differ in these cases.
     */
    private Optional<Choice> conditional(double number) {
        int last = numbers.size() - 1;
        for (int i = 0; i <= last; i++) {
            Condition condition = numbers.get(i).condition();
            if (number < 0 || (condition == null && i < last)) {
                return Optional.empty();
            }
            if (condition == null || condition.holds(BigDecimal.valueOf(number))) {
                return Optional.of(new Choice(numbers.get(i), false));
            }
        }
        return Optional.empty();
    }

    private static Optional<Shown> shown(Choice choice, double number, boolean since1904) {
        Section section = choice.section();
        if (section.has(Token.Kind.TEXT) || (choice.minus() && !section.takesMinus())) {
            return Optional.empty();
        }
        if (section.isDate()) {
            return new DateSection(section).shown(number, since1904);
        }
        Optional<String> text = section.has(Token.Kind.GENERAL)
                ? GeneralNumber.in(section, Math.abs(number))
                : NumberSection.of(section).map(pattern -> pattern.shown(Math.abs(number)));
        return text.map(shown -> new Shown(choice.minus() ? negative(shown) : shown, false, !section.eastern()));
    }

    /** The text with a minus sign, unless it is rounded to zero. */
    private static String negative(String shown) {
        boolean zero = shown.chars().noneMatch(sign -> sign >= '1' && sign <= '9');
        return zero ? shown : "-" + shown;
    }
}
