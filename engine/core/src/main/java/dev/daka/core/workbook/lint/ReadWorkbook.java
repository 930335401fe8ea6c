package dev.daka.core.workbook.lint;

import dev.daka.core.campaign.Campaign;
import dev.daka.core.campaign.ContentItem;
import dev.daka.core.campaign.Limit;
import dev.daka.core.campaign.Metric;
import dev.daka.core.campaign.RuleRow;
import dev.daka.core.campaign.Scenario;
import dev.daka.core.finding.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The contents of a workbook without the parts that could not be read.
 *
 * @param campaign  the campaign; empty if a field of the Campaign sheet could not be read
 * @param tables    all decision tables
 * @param metrics   the metrics that could be read
 * @param limits    the limits that could be read
 * @param content   the content items that could be read
 * @param scenarios the scenarios that could be read
 * @param places    positions of the metrics and content items
 */
public record ReadWorkbook(
        Optional<Campaign> campaign,
        List<ReadTable> tables,
        List<Metric> metrics,
        List<Limit> limits,
        List<ContentItem> content,
        List<Scenario> scenarios,
        Places places) {
    /** Positions of the metrics, by key, and of the content items, by id. */
    public record Places(Map<String, Place> metrics, Map<String, Place> content) {}

    public void eachRow(BiConsumer<ReadTable, RuleRow> task) {
        tables.forEach(table -> table.table().rows().forEach(row -> task.accept(table, row)));
    }
}
