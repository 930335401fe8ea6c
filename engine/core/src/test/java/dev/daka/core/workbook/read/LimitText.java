package dev.daka.core.workbook.read;

import dev.daka.core.campaign.Limit;
import dev.daka.core.campaign.LimitedEffect;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Limits as {@link SheetText} writes them, without a workbook: kind, amount and measure, then other columns, such as
 * {@code daily: cap 100 points; period day}, or {@code cap 1 times; period rolling 7 days; effect grantReward:r1}.
 */
public final class LimitText {
    private LimitText() {}

    /** A limit. Its name is {@code limit} if the text has none. */
    public static Limit limit(String text) {
        return limit(text, "Limits!A2");
    }

    /** Limits separated by {@code /}, in the rows of the sheet from the second one on. */
    public static List<Limit> limits(String text) {
        List<String> each = Arrays.asList(text.split(" / ", -1));
        return IntStream.range(0, each.size())
                .mapToObj(i -> limit(each.get(i), "Limits!A" + (i + 2)))
                .toList();
    }

    /** A limit in a cell, or in a file such as {@code budgets.yaml}. */
    public static Limit limit(String text, String cell) {
        int mark = text.indexOf(": ");
        Map<String, String> cells = SheetText.cells(text.substring(mark < 0 ? 0 : mark + 2));
        String kind = cells.containsKey("cap") ? "cap" : "budget";
        String[] size = cells.getOrDefault(kind, "").split(" ", -1);
        String[] period = cells.getOrDefault("period", "").split(" ", -1);
        String onReached = size[1].equals("points") ? "partial" : "withhold";
        String onCancellation = cells.get("onCancellation");
        return new Limit(
                mark < 0 ? "limit" : text.substring(0, mark),
                cell,
                Limit.Kind.valueOf(constant(kind)),
                cells.get("actionType"),
                cells.get("table"),
                cells.get("rule"),
                effect(cells.get("effect")),
                cells.get("attribute"),
                Limit.Period.valueOf(constant(period[0])),
                period.length > 1 ? Integer.parseInt(period[1]) : 1,
                Limit.Measure.valueOf(constant(size[1])),
                Long.parseLong(size[0]),
                Limit.OnReached.valueOf(constant(cells.getOrDefault("onReached", onReached))),
                onCancellation == null ? null : Limit.OnCancellation.valueOf(constant(onCancellation)));
    }

    private static @Nullable LimitedEffect effect(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String[] parts = text.split(":", 2);
        return new LimitedEffect(parts[0], parts.length > 1 ? parts[1] : null);
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
