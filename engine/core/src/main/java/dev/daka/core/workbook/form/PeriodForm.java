package dev.daka.core.workbook.form;

import dev.daka.core.campaign.Limit;
import dev.daka.core.vocabulary.Label;
import dev.daka.core.vocabulary.Name;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The texts for the period after which a limit's count starts again. It is a word such as {@code 每天 day}, or a number
 * of days or minutes such as {@code 近 7 天 rolling 7 days} and {@code 冷却 30 分钟 cooldown 30 minutes}. Either of the two
 * languages can be left out.
 */
public final class PeriodForm {
    /** The periods that are written as a word. */
    public static final List<Name> WORDS = Stream.of(Limit.Period.values())
            .filter(period -> !period.hasSpan())
            .map(Choice.PERIOD::name)
            .toList();

    /** Shortest rolling window, in days. */
    public static final int SHORTEST_WINDOW = 2;

    public static final int LONGEST_WINDOW = 366;
    /** Longest cool-down in minutes: 30 days. */
    public static final int LONGEST_COOLDOWN = 43_200;

    private static final Pattern ROLLING =
            Pattern.compile("(?i)(?:(?:近|最近) ?(?<zh>[0-9]{1,9}) ?天)? ?(?:rolling (?<en>[0-9]{1,9}) days?)?");
    private static final Pattern COOLDOWN =
            Pattern.compile("(?i)(?:冷却 ?(?<zh>[0-9]{1,9}) ?分钟)? ?(?:cool-?down (?<en>[0-9]{1,9}) minutes?)?");
    private static final Pattern NUMBER_OR_ITS_WORDS = Pattern.compile("(?i).*([0-9]|近|冷却|rolling|cool-?down).*");

    private PeriodForm() {}

    /** A period with a span in days or minutes, as the cell states it. */
    public record Spanned(Limit.Period period, int span) {
        /** True if a limit can have this span. */
        public boolean isWithin() {
            return span >= least() && span <= most();
        }

        public int least() {
            return period == Limit.Period.ROLLING ? SHORTEST_WINDOW : 1;
        }

        public int most() {
            return period == Limit.Period.ROLLING ? LONGEST_WINDOW : LONGEST_COOLDOWN;
        }
    }

    /**
     * Parses a period with a span. Empty if the text has no span, or two different ones.
     *
     * @param text text of the cell with half-width characters
     */
    public static Optional<Spanned> spanned(String text) {
        OptionalInt days = span(ROLLING.matcher(text));
        if (days.isPresent()) {
            return Optional.of(new Spanned(Limit.Period.ROLLING, days.getAsInt()));
        }
        OptionalInt minutes = span(COOLDOWN.matcher(text));
        return minutes.isPresent()
                ? Optional.of(new Spanned(Limit.Period.COOLDOWN, minutes.getAsInt()))
                : Optional.empty();
    }

    private static OptionalInt span(Matcher matcher) {
        if (!matcher.matches()) {
            return OptionalInt.empty();
        }
        int[] spans = Stream.of(Optional.ofNullable(matcher.group("zh")), Optional.ofNullable(matcher.group("en")))
                .flatMap(Optional::stream)
                .mapToInt(Integer::parseInt)
                .distinct()
                .toArray();
        return spans.length == 1 ? OptionalInt.of(spans[0]) : OptionalInt.empty();
    }

    /** True if the text appears to contain a span, even if it is misspelled. */
    public static boolean looksSpanned(String text) {
        return NUMBER_OR_ITS_WORDS.matcher(text).matches();
    }

    /** Label of a period as operators see it. */
    public static Label label(Limit.Period period, int span) {
        return switch (period) {
            case ROLLING -> new Label("近 " + span + " 天", "rolling " + span + " days");
            case COOLDOWN -> new Label("冷却 " + span + " 分钟", "cooldown " + span + (span == 1 ? " minute" : " minutes"));
            case DAY, WEEK, MONTH, CAMPAIGN -> Choice.PERIOD.label(period);
        };
    }

    /** Text of a cell for a period with a span. */
    public static String text(Limit.Period period, int span) {
        Label label = label(period, span);
        return label.zh() + " " + label.en();
    }
}
