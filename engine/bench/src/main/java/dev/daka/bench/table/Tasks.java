package dev.daka.bench.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The measured table, as operators write one. It sets the points for a purchase in a category, by channel, tier, amount
 * and the member's number of earlier purchases. Each category has the same eight kinds of rows. A longer table
 * therefore has more categories, and an action fires as many rows as in a shorter one. Two more rows are about sign-ins
 * and shares, and have no category. Each row has 4 to 6 conditions.
 */
public final class Tasks {
    public static final String TABLE = "Tasks";
    public static final String CATEGORY = "category";
    public static final String PURCHASES = "purchases";
    public static final String PURCHASED = "purchased";

    public static final List<String> CHANNELS = List.of("app", "wechatMini", "store");
    public static final List<String> TIERS = List.of("BASIC", "SILVER", "GOLD", "PLATINUM");
    public static final String SIGNED_IN = "signedIn";
    public static final String SHARED = "shared";

    private static final List<Shape> SHAPES = List.of(
            new Shape(true, false, null, "49.99", 1),
            new Shape(false, true, "50", "99.99", 0),
            new Shape(true, false, "100", "199.99", 0),
            new Shape(false, true, "200", null, 2),
            new Shape(true, true, "100", null, 0),
            new Shape(false, false, null, "99.99", 3),
            new Shape(true, false, "50", null, 1),
            new Shape(true, true, "50", "199.99", 0));

    private Tasks() {}

    /**
     * The cells that a kind of row fills.
     *
     * @param channel   true if the row has a channel
     * @param tier      true if the row has a tier
     * @param from      smallest amount; null for a blank cell
     * @param to        largest amount; null for a blank cell
     * @param purchases smallest number of purchases; 0 for a blank cell
     */
    private record Shape(
            boolean channel,
            boolean tier,
            @Nullable String from,
            @Nullable String to,
            int purchases) {}

    /** A table of {@code rows} rows, at least 3. The same seed gives the same table. */
    public static List<TaskRow> of(int rows, long seed) {
        int turn = new Random(seed).nextInt(CHANNELS.size() * TIERS.size());
        List<TaskRow> tasks = new ArrayList<>();
        tasks.add(general("连续签到", SIGNED_IN, "app", 1));
        tasks.add(general("分享", SHARED, "wechatMini", 2));
        while (tasks.size() < rows) {
            tasks.add(inCategory(tasks.size() - 2, turn, tasks.size() + 1));
        }
        return tasks;
    }

    /** The number of categories in a table of {@code rows} rows. */
    public static int categories(int rows) {
        return (rows - 3) / SHAPES.size() + 1;
    }

    public static String category(int number) {
        return "c%05d".formatted(number);
    }

    private static TaskRow general(String name, String actionType, String channel, int number) {
        return new TaskRow(name, actionType, channel, "GOLD", null, null, null, new BigDecimal(3), number);
    }

    private static TaskRow inCategory(int position, int turn, int number) {
        int category = position / SHAPES.size();
        int kind = position % SHAPES.size();
        int next = category + kind + turn;
        Shape shape = SHAPES.get(kind);
        return new TaskRow(
                "任务 " + number,
                PURCHASED,
                shape.channel ? CHANNELS.get(next % CHANNELS.size()) : null,
                shape.tier ? TIERS.get(next % TIERS.size()) : null,
                decimal(shape.from),
                decimal(shape.to),
                category(category),
                shape.purchases == 0 ? null : BigDecimal.valueOf(shape.purchases),
                number);
    }

    static String oneOf(List<String> names, Random random) {
        return names.get(random.nextInt(names.size()));
    }

    private static @Nullable BigDecimal decimal(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
