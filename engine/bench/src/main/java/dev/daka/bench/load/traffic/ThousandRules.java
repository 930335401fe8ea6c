package dev.daka.bench.load.traffic;

import dev.daka.bench.table.TaskRow;
import dev.daka.bench.table.TaskWorkbook;
import dev.daka.bench.table.Tasks;
import dev.daka.core.declaration.Declarations;
import dev.daka.core.workbook.read.WorkbookBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Ten campaigns of 100 rules each. All rules are about purchases, and each campaign has its own categories. Each
 * campaign has a cap of points per member and day. The first campaign also has a metric, and a rule that gives a point
 * for every purchase. If a budget is to be hot, the first campaign has a budget for all its points.
 */
final class ThousandRules {
    static final int CAMPAIGNS = 10;
    static final int ROWS = 100;

    private static final long SEED = 20_261_122L;
    private static final String BUDGET = "活动积分预算";
    private static final long AMPLE_CAP = 1_000_000;

    private static final String COUNTED = "metricFrom." + Tasks.PURCHASES;
    private static final List<String> COLUMNS = List.of(
            "actionType",
            "channel",
            "memberTier",
            "amountFrom",
            "amountTo",
            "attribute." + Tasks.CATEGORY,
            COUNTED,
            "points");

    private ThousandRules() {}

    static LoadedRules of(Declarations declarations, boolean hot, LocalDate today) {
        Map<String, byte[]> workbooks = new TreeMap<>();
        for (int i = 0; i < CAMPAIGNS; i++) {
            workbooks.put(key(i) + ".xlsx", workbook(i, declarations, hot && i == 0, today));
        }
        return new LoadedRules(workbooks, hot ? List.of(new SharedBudget(key(0), BUDGET)) : List.of());
    }

    /** The name of a category that only this campaign uses. */
    static String category(int campaign, int number) {
        return prefix(campaign) + Tasks.category(number);
    }

    private static String key(int campaign) {
        return "load-" + campaign;
    }

    private static String prefix(int campaign) {
        return "of" + campaign;
    }

    private static byte[] workbook(int campaign, Declarations declarations, boolean budget, LocalDate today) {
        boolean counts = campaign == 0;
        WorkbookBuilder workbook = new WorkbookBuilder(declarations)
                .campaign(
                        key(campaign),
                        "Asia/Shanghai",
                        LoadedRules.firstDay(today).toString(),
                        LoadedRules.lastDay(today).toString());
        if (counts) {
            workbook.metric("购买次数 " + Tasks.PURCHASES, "次数 count", TaskWorkbook.labelled(Tasks.PURCHASED));
        }
        workbook.table(
                Tasks.TABLE,
                COLUMNS.stream()
                        .filter(column -> counts || !column.equals(COUNTED))
                        .toArray(String[]::new));
        if (counts) {
            workbook.row("每次购买", TaskWorkbook.labelled(Tasks.PURCHASED), null, null, null, null, null, null, 1);
        }
        rows(campaign, counts ? ROWS - 1 : ROWS)
                .forEach(row -> workbook.row(row.name(), cells(row.in(prefix(campaign)), counts)));
        limits(workbook, budget);
        return workbook.bytes();
    }

    /** The rows without the first two, which have no category. */
    private static List<TaskRow> rows(int campaign, int count) {
        return Tasks.of(count + 2, SEED + campaign).subList(2, count + 2);
    }

    private static @Nullable Object[] cells(TaskRow row, boolean counts) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(TaskWorkbook.labelled(row.actionType()));
        cells.add(TaskWorkbook.labelled(row.channel()));
        cells.add(TaskWorkbook.labelled(row.memberTier()));
        cells.add(row.amountFrom());
        cells.add(row.amountTo());
        cells.add(row.category());
        if (counts) {
            cells.add(row.minPurchases());
        }
        cells.add(row.points());
        return cells.toArray();
    }

    private static void limits(WorkbookBuilder workbook, boolean budget) {
        workbook.limit("每日积分上限", "上限 cap", null, null, null, "每天 day", "积分 points", AMPLE_CAP, "部分发 partial");
        if (budget) {
            workbook.limit(
                    BUDGET,
                    "预算 budget",
                    null,
                    null,
                    null,
                    "活动 campaign",
                    "积分 points",
                    SharedBudget.AMPLE,
                    "部分发 partial");
        }
    }
}
