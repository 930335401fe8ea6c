package dev.daka.core.workbook.read;

import dev.daka.core.campaign.Campaign;
import dev.daka.core.campaign.Condition;
import dev.daka.core.campaign.ContentItem;
import dev.daka.core.campaign.DecisionTable;
import dev.daka.core.campaign.Limit;
import dev.daka.core.campaign.Metric;
import dev.daka.core.campaign.Scenario;
import dev.daka.core.campaign.Subject;
import dev.daka.core.vocabulary.Property;
import dev.daka.core.workbook.lint.ReadTable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A campaign's workbook without errors. Only {@link WorkbookChecker} creates one. */
public final class CheckedWorkbook {
    private final Campaign campaign;
    private final List<ReadTable> tables;
    private final List<Metric> metrics;
    private final List<Limit> limits;
    private final List<ContentItem> content;
    private final List<Scenario> scenarios;
    private final String hash;

    CheckedWorkbook(
            Campaign campaign,
            List<ReadTable> tables,
            List<Metric> metrics,
            List<Limit> limits,
            List<ContentItem> content,
            List<Scenario> scenarios,
            String hash) {
        this.campaign = campaign;
        this.tables = List.copyOf(tables);
        this.metrics = List.copyOf(metrics);
        this.limits = List.copyOf(limits);
        this.content = List.copyOf(content);
        this.scenarios = List.copyOf(scenarios);
        this.hash = hash;
    }

    public Campaign campaign() {
        return campaign;
    }

    public List<DecisionTable> tables() {
        return tables.stream().map(ReadTable::table).toList();
    }

    /** The decision tables with the positions of their columns in the sheets. */
    public List<ReadTable> placedTables() {
        return tables;
    }

    public List<Metric> metrics() {
        return metrics;
    }

    /**
     * The metrics that a condition of at least one rule uses. The other metrics are recorded but affect no decision.
     */
    public List<Metric> metricsInConditions() {
        Set<String> keys = tables().stream()
                .flatMap(table -> table.rows().stream().flatMap(row -> Condition.of(table, row).stream()))
                .map(Condition::subject)
                .filter(subject -> subject.property() == Property.METRIC)
                .map(Subject::parameter)
                .collect(Collectors.toSet());
        return metrics.stream()
                .filter(metric -> keys.contains(metric.name().key()))
                .toList();
    }

    public List<Limit> limits() {
        return limits;
    }

    public List<ContentItem> content() {
        return content;
    }

    public List<Scenario> scenarios() {
        return scenarios;
    }

    /**
     * SHA-256 of the workbook's meaning, in lower-case hexadecimal. Two files that differ only in appearance have the
     * same hash.
     */
    public String hash() {
        return hash;
    }
}
