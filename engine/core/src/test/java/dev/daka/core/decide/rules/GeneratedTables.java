package dev.daka.core.decide.rules;

import dev.daka.core.workbook.read.CampaignFixture;
import dev.daka.core.workbook.read.CheckedWorkbook;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Workbooks with one table of random rows: few different values per column, so that Drools shares nodes, hashes
 * equality and indexes ranges, and half of the cells blank.
 */
final class GeneratedTables {
    private static final List<GeneratedColumn> COLUMNS = List.of(
            new GeneratedColumn("actionType", random -> "type" + random.nextInt(6)),
            new GeneratedColumn("channel", random -> "channel" + random.nextInt(4)),
            new GeneratedColumn("memberTier", random -> "TIER" + random.nextInt(4)),
            new GeneratedColumn("attribute.category", random -> "category" + random.nextInt(12)),
            new GeneratedColumn("amountFrom", random -> String.valueOf(random.nextInt(40) / 2.0)),
            new GeneratedColumn("amountTo", random -> String.valueOf(10 + random.nextInt(40) / 2.0)),
            new GeneratedColumn("metricFrom.visits", random -> String.valueOf(random.nextInt(15))),
            new GeneratedColumn("metricTo.visits", random -> String.valueOf(5 + random.nextInt(15))),
            new GeneratedColumn("timeFrom", random -> "%02d:30".formatted(random.nextInt(12))),
            new GeneratedColumn("timeTo", random -> "%02d:00".formatted(12 + random.nextInt(13))),
            new GeneratedColumn("dateFrom", random -> "2026-0%d-01".formatted(1 + random.nextInt(6))),
            new GeneratedColumn("dateTo", random -> "2026-%d-15".formatted(10 + random.nextInt(3))),
            new GeneratedColumn("registeredWithin", random -> String.valueOf(random.nextInt(20))),
            new GeneratedColumn("segmentIn", random -> "one" + random.nextInt(3) + ", two" + random.nextInt(3)));

    private GeneratedTables() {}

    private record GeneratedColumn(String key, Function<Random, String> cell) {}

    static CheckedWorkbook of(long seed, int rows) {
        Random random = new Random(seed);
        List<String> lines = new ArrayList<>();
        for (int i = 1; i <= rows; i++) {
            String cells = COLUMNS.stream()
                    .map(column -> random.nextBoolean() ? "" : column.cell().apply(random))
                    .collect(Collectors.joining("|"));
            String release = (random.nextBoolean() ? "" : 1 + random.nextInt(3)) + "|"
                    + (random.nextBoolean() ? "" : "orderConfirmed");
            lines.add("rule " + i + "|" + cells + "|" + i + "|" + release);
        }
        String columns = COLUMNS.stream().map(GeneratedColumn::key).collect(Collectors.joining("|"));
        return CampaignFixture.campaign("generated-" + seed)
                .table("Generated", "name|" + columns + "|points|pendingDays|confirmedBy", lines.toArray(String[]::new))
                .checked();
    }
}
