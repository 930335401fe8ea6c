package dev.daka.core.workbook.lint;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.campaign.RuleRow;
import dev.daka.core.finding.FindingCode;
import dev.daka.core.finding.Findings;
import dev.daka.core.finding.Place;
import dev.daka.core.finding.RuleFindingCodes;
import dev.daka.core.vocabulary.Binding;
import dev.daka.core.vocabulary.Domain;
import dev.daka.core.vocabulary.Property;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reports metrics and content items that no rule uses. */
public final class UnusedEntries implements Check {
    @Override
    public void check(ReadWorkbook workbook, Findings findings) {
        Set<String> metrics = new HashSet<>();
        Set<String> content = new HashSet<>();
        workbook.eachRow((table, row) -> {
            for (int column = 0; column < table.indexes().size(); column++) {
                collect(table, row, column, metrics, content);
            }
        });
        workbook.metrics().stream()
                .filter(metric -> !metrics.contains(metric.name().key()))
                .forEach(metric -> add(
                        RuleFindingCodes.UNUSED_METRIC,
                        workbook.places().metrics().get(metric.name().key()),
                        metric.name().key(),
                        findings));
        workbook.content().stream()
                .filter(item -> !content.contains(item.id()))
                .forEach(item -> add(
                        RuleFindingCodes.UNUSED_CONTENT,
                        workbook.places().content().get(item.id()),
                        item.id(),
                        findings));
    }

    private static void add(FindingCode code, @Nullable Place place, String name, Findings findings) {
        findings.add(code, place == null ? Place.FILE : place, name);
    }

    private static void collect(
            ReadTable table, RuleRow row, int column, Collection<String> metrics, Collection<String> content) {
        if (ReadTable.isFilled(row, column)
                && table.column(column).binding() instanceof Binding.Condition condition
                && condition.property() == Property.METRIC
                && condition.parameter() != null) {
            metrics.add(condition.parameter());
        }
        if (table.column(column).domain() == Domain.CONTENT
                && row.values().get(column).orElse(null) instanceof CellValue.Key key) {
            content.add(key.value());
        }
    }
}
