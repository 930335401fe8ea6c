package dev.daka.bench.table;

import dev.daka.core.campaign.HitPolicy;
import dev.daka.core.declaration.Declarations;
import dev.daka.core.workbook.read.WorkbookBuilder;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes the table as the .xlsx file that Daka and stock Drools read. The technical rows come from the vocabulary. */
public final class TaskWorkbook {
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("app", "App"),
            Map.entry("wechatMini", "微信小程序"),
            Map.entry("store", "线下门店"),
            Map.entry("BASIC", "普通会员"),
            Map.entry("SILVER", "银卡会员"),
            Map.entry("GOLD", "金卡会员"),
            Map.entry("PLATINUM", "铂金会员"),
            Map.entry(Tasks.PURCHASED, "购买"),
            Map.entry(Tasks.SIGNED_IN, "签到"),
            Map.entry(Tasks.SHARED, "分享"),
            Map.entry("visited", "访问"));

    private static final List<String> STOCK_SNIPPETS = List.of(
            "actionType == \"$param\"",
            "channel == \"$param\"",
            "memberTier == \"$param\"",
            "amount >= $param",
            "amount <= $param",
            "text(\"" + Tasks.CATEGORY + "\") == \"$param\"",
            "metric(\"" + Tasks.PURCHASES + "\") >= $param");

    private TaskWorkbook() {}

    /**
     * Writes the workbook of a campaign.
     *
     * @param campaign key of the campaign
     * @param counted  type of the actions that the campaign's metric counts
     */
    public static byte[] of(String campaign, List<TaskRow> tasks, String counted, Declarations declarations) {
        return filled(campaign, tasks, counted, declarations).bytes();
    }

    /** Writes the workbook of a campaign that counts purchases, with a hit policy of its table. */
    public static byte[] of(String campaign, List<TaskRow> tasks, HitPolicy hitPolicy, Declarations declarations) {
        WorkbookBuilder workbook = filled(campaign, tasks, Tasks.PURCHASED, declarations);
        return (hitPolicy == HitPolicy.FIRST ? workbook.firstOnly(Tasks.TABLE) : workbook).bytes();
    }

    /** Position of the table's first rule in the sheet, from 0. */
    public static int firstRow(HitPolicy hitPolicy) {
        return hitPolicy == HitPolicy.FIRST ? 12 : 9;
    }

    private static WorkbookBuilder filled(
            String campaign, List<TaskRow> tasks, String counted, Declarations declarations) {
        WorkbookBuilder workbook = book(campaign, counted, declarations);
        tasks.forEach(task -> workbook.row(
                task.name(),
                labelled(task.actionType()),
                labelled(task.channel()),
                labelled(task.memberTier()),
                task.amountFrom(),
                task.amountTo(),
                task.category(),
                task.minPurchases(),
                task.points()));
        return workbook;
    }

    private static WorkbookBuilder book(String campaign, String counted, Declarations declarations) {
        return new WorkbookBuilder(declarations)
                .campaign(campaign, "Asia/Shanghai", "2026-01-01", "2026-12-31")
                .metric("购买次数 " + Tasks.PURCHASES, "次数 count", labelled(counted))
                .table(
                        Tasks.TABLE,
                        "actionType",
                        "channel",
                        "memberTier",
                        "amountFrom",
                        "amountTo",
                        "attribute." + Tasks.CATEGORY,
                        "metricFrom." + Tasks.PURCHASES,
                        "points");
    }

    /** The same table with plain literals for keys and numbers, as a user of stock Drools writes it. */
    public static byte[] forStockDrools(List<TaskRow> tasks, Declarations declarations) {
        WorkbookBuilder workbook = book("stock", Tasks.PURCHASED, declarations);
        tasks.forEach(task -> workbook.row(
                task.name(),
                task.actionType(),
                task.channel(),
                task.memberTier(),
                task.amountFrom(),
                task.amountTo(),
                task.category(),
                task.minPurchases(),
                task.points()));
        for (int column = 0; column < STOCK_SNIPPETS.size(); column++) {
            workbook.cell(Tasks.TABLE + "!" + (char) ('B' + column) + "8", STOCK_SNIPPETS.get(column));
        }
        return workbook.bytes();
    }

    public static @Nullable String labelled(@Nullable String key) {
        return key == null ? null : Objects.requireNonNull(LABELS.get(key), key) + " " + key;
    }
}
