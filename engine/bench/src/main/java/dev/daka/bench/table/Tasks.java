package dev.daka.bench.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The measured table, as operators write one: what a purchase in a category brings, by channel, tier, amount and how often
 * the member bought before. Eight rows for each category, so that a longer table has more categories and an action fires
 * about as many rows; two rows for all who sign in or share. Each row has 4 to 6 conditions.
 */
public final class Tasks {
    public static final String TABLE = "Tasks";
    public static final String CATEGORY = "category";
    public static final String PURCHASES = "purchases";

    static final List<String> CHANNELS = List.of("app", "wechatMini", "store");
    static final List<String> TIERS = List.of("BASIC", "SILVER", "GOLD", "PLATINUM");
    static final int ROWS_PER_CATEGORY = 8;
    public static final String PURCHASED = "purchased";
    static final String SIGNED_IN = "signedIn";
    static final String SHARED = "shared";

    private static final int FEWEST_CONDITIONS = 4;
    private static final int MOST_CONDITIONS = 6;
    private static final List<Band> BANDS =
            List.of(new Band(null, "49.99"), new Band("50", "99.99"), new Band("100", "199.99"), new Band("200", null));

    private Tasks() {}

    private record Band(@Nullable String from, @Nullable String to) {}

    /** A table of so many rows, at least 3; the same seed gives the same table. */
    public static List<TaskRow> of(int rows, long seed) {
        Random random = new Random(seed);
        List<TaskRow> tasks = new ArrayList<>();
        tasks.add(general("连续签到", SIGNED_IN, "app", 1));
        tasks.add(general("分享", SHARED, "wechatMini", 2));
        while (tasks.size() < rows) {
            TaskRow task = inCategory(categoryOf(tasks.size()), tasks.size() + 1, random);
            if (task.conditions() >= FEWEST_CONDITIONS && task.conditions() <= MOST_CONDITIONS) {
                tasks.add(task);
            }
        }
        return tasks;
    }

    /** How many categories a table of so many rows names. */
    static int categories(int rows) {
        return (rows - 3) / ROWS_PER_CATEGORY + 1;
    }

    static String category(int number) {
        return "c%05d".formatted(number);
    }

    private static String categoryOf(int position) {
        return category((position - 2) / ROWS_PER_CATEGORY);
    }

    private static TaskRow general(String name, String actionType, String channel, int number) {
        return new TaskRow(name, actionType, channel, "GOLD", null, null, null, new BigDecimal(3), number);
    }

    private static TaskRow inCategory(String category, int number, Random random) {
        Band band = BANDS.get(random.nextInt(BANDS.size()));
        return new TaskRow(
                "任务 " + number,
                PURCHASED,
                random.nextInt(10) < 5 ? oneOf(CHANNELS, random) : null,
                random.nextInt(10) < 6 ? oneOf(TIERS, random) : null,
                decimal(band.from),
                decimal(band.to),
                category,
                random.nextInt(10) < 6 ? BigDecimal.valueOf(1 + random.nextInt(4)) : null,
                number);
    }

    static String oneOf(List<String> names, Random random) {
        return names.get(random.nextInt(names.size()));
    }

    private static @Nullable BigDecimal decimal(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
