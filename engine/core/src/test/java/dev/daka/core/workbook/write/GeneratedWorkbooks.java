package dev.daka.core.workbook.write;

import dev.daka.core.workbook.read.WorkbookBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Workbooks with random rows in every way to write a cell, mostly unusual ones. */
public final class GeneratedWorkbooks {
    private static final List<String> ODD = List.of(
            "snack",
            "=1+1",
            "@SUM(A1)",
            "+886",
            "-x",
            "值 非洲",
            "not snack",
            "非 snack",
            "值 _x0041_",
            "a, b",
            "not =1, b",
            "e\u0301t\u00e9");
    private static final List<String> NUMBERS = List.of(
            "0",
            "10",
            "0.5",
            "39.90",
            "0.000001",
            "12345678.5",
            "123456789012345",
            "123456789012345.123456789",
            "1234567890",
            "12345678901");
    /** Columns that are filled in together, or not at all. */
    private static final Set<String> PAIRED = Set.of("content", "placement", "fullAmount", "pointsPerFull");

    private static final Map<String, Function<Random, @Nullable Object>> COLUMNS = columns();

    private GeneratedWorkbooks() {}

    private static Map<String, Function<Random, @Nullable Object>> columns() {
        Map<String, Function<Random, @Nullable Object>> columns = new LinkedHashMap<>();
        columns.put("actionType", random -> one(random, "signedIn", "not shared, invited", "签到 signedIn，购买 purchased"));
        columns.put("attribute.category", random -> one(random, ODD.toArray(String[]::new)));
        columns.put("attribute.firstOrder", random -> one(random, "是 true", "not false"));
        columns.put(
                "amount",
                random -> one(random, ">= 10", "[10..20)", "(0.5..39.90]", "1~2", "< 0.000001", "7", "１０至２０"));
        columns.put("amountFrom", random -> one(random, NUMBERS.toArray(String[]::new)));
        columns.put("time", random -> one(random, "[08:00..24:00)", ">= 8:05", "23:59"));
        columns.put("timeTo", random -> one(random, "24:00", "9:30"));
        columns.put("date", random -> one(random, "2026-10-01..2026-10-07", "2026/1/2", "> 2026-02-01"));
        columns.put("dateTo", random -> one(random, "2026-10-07", "2026年3月1日"));
        columns.put("segmentIn", random -> one(random, "new", "非 新客 new、dormant", "not active"));
        columns.put("registered", random -> one(random, "0", "(1..30]", "<= 7"));
        columns.put("metric.spent", random -> one(random, "[1..2]", "3"));
        columns.put("points", random -> random.nextInt(1, 1_000_000));
        columns.put("pointsPerUnit", random -> one(random, "0.5", "1.25", "0.00001"));
        columns.put("fullAmount", random -> one(random, "100", "0.01", "33.3333"));
        columns.put("pointsPerFull", random -> random.nextInt(1, 1_000));
        columns.put("pendingDays", random -> random.nextInt(1, 3651));
        columns.put("confirmedBy", random -> one(random, "orderConfirmed", "确认收货 orderConfirmed"));
        columns.put("content", random -> "hero");
        columns.put("placement", random -> "home.popup");
        return columns;
    }

    private static Object one(Random random, String... of) {
        return of[random.nextInt(of.length)];
    }

    public static WorkbookBuilder of(long seed, int rows) {
        Random random = new Random(seed);
        WorkbookBuilder builder = WorkbookBuilder.workbook()
                .fact("说明 about", "第一行\r\n第二行 _x000D_ =1+1")
                .fact("组间倍数 acrossLanes", "相加 sum")
                .fact("币种 currency", one(random, "coins", "金币 coins", "points"))
                .metric("消费 spent", "金额合计 sum", "purchased", "2026-02-01", null, 30)
                .metric("unlabelled", "streak", null, null, null, null, 7)
                .limit("每日上限", "上限 cap", "purchased", "Tasks", null, "每天 day", "points", "1000000000000", "partial")
                .limit("=预算", "budget", null, null, "-1 +1", "campaign", "times", "5", "withhold")
                .limit(
                        "近七天",
                        "cap",
                        null,
                        null,
                        null,
                        "rolling 7 days",
                        "times",
                        "5",
                        "withhold",
                        "grantReward",
                        "courseId")
                .content("hero", "“双十一”, 半价", "Half, price", null, "product", "sku-1")
                .scenario(
                        "一",
                        "GOLD",
                        "dormant, new",
                        "2026-01-01",
                        "2026-03-01 08:00",
                        "购买 purchased",
                        "app",
                        "0.000001",
                        "quantity=2.50; category=a=b",
                        null,
                        "0",
                        null,
                        null,
                        null)
                .scenario(
                        null,
                        null,
                        null,
                        null,
                        "2026-03-01 9:05",
                        null,
                        null,
                        null,
                        null,
                        "home.popup",
                        null,
                        "grantReward:coupon-30, notify:welcomeBack",
                        "hero",
                        "=预算, 每日上限")
                .table("Tasks", COLUMNS.keySet().toArray(String[]::new));
        for (int row = 0; row < rows; row++) {
            boolean shows = random.nextBoolean();
            @Nullable Object[] cells = COLUMNS.entrySet().stream()
                    .map(column -> cell(column, shows, random))
                    .toArray();
            String start = one(random, "=", "@", "规则 ", "_x000D_", "…").toString();
            builder.row(row == 0 ? "-1 +1" : (start + "#" + row), cells);
        }
        return builder;
    }

    private static @Nullable Object cell(
            Map.Entry<String, Function<Random, @Nullable Object>> column, boolean shows, Random random) {
        boolean slot = PAIRED.contains(column.getKey());
        boolean filled = slot ? shows : column.getKey().equals("points") || random.nextInt(3) > 0;
        return filled ? column.getValue().apply(random) : null;
    }
}
