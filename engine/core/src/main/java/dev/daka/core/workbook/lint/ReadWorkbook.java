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
 * A workbook as far as it could be read.
 *
 * @param campaign  unless a fact of it could not be read
 * @param tables    all of them
 * @param metrics   those that could be read
 * @param limits    those that could be read
 * @param content   those items that could be read
 * @param scenarios those that could be read
 * @param places    where metrics, by key, and items, by id, stand
 */
public record ReadWorkbook(
        Optional<Campaign> campaign,
        List<ReadTable> tables,
        List<Metric> metrics,
        List<Limit> limits,
        List<ContentItem> content,
        List<Scenario> scenarios,
        Places places) {
    /** Where metrics and content items stand. */
    public record Places(Map<String, Place> metrics, Map<String, Place> content) {}

    public void eachRow(BiConsumer<ReadTable, RuleRow> task) {
        tables.forEach(table -> table.table().rows().forEach(row -> task.accept(table, row)));
    }
}
