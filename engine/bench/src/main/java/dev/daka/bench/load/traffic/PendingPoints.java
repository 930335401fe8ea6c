package dev.daka.bench.load.traffic;

import dev.daka.bench.table.TaskWorkbook;
import dev.daka.bench.table.Tasks;
import dev.daka.core.declaration.Declarations;
import dev.daka.core.workbook.read.WorkbookBuilder;
import java.time.LocalDate;

/**
 * A campaign that grants 10 points for each purchase. They stay pending for 400 days, which is longer than members'
 * history.
 */
final class PendingPoints {
    private static final String KEY = "load-pending";
    private static final int POINTS = 10;
    private static final int DAYS = 400;

    private PendingPoints() {}

    static LoadedRules addedTo(LoadedRules others, Declarations declarations, LocalDate today) {
        byte[] workbook = new WorkbookBuilder(declarations)
                .campaign(
                        KEY,
                        "Asia/Shanghai",
                        LoadedRules.firstDay(today).toString(),
                        LoadedRules.lastDay(today).toString())
                .table("Orders", "actionType", "points", "pendingDays")
                .row("每笔订单", TaskWorkbook.labelled(Tasks.PURCHASED), POINTS, DAYS)
                .bytes();
        return others.with(KEY + ".xlsx", workbook);
    }
}
