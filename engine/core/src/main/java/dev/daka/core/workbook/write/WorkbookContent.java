package dev.daka.core.workbook.write;

import dev.daka.core.campaign.Campaign;
import dev.daka.core.campaign.ContentItem;
import dev.daka.core.campaign.DecisionTable;
import dev.daka.core.campaign.Limit;
import dev.daka.core.campaign.Metric;
import dev.daka.core.campaign.Scenario;
import dev.daka.core.workbook.read.CheckedWorkbook;
import java.util.List;

/** The contents of a workbook, either read from a file or created by a template. */
record WorkbookContent(
        Campaign campaign,
        List<DecisionTable> tables,
        List<Metric> metrics,
        List<Limit> limits,
        List<ContentItem> content,
        List<Scenario> scenarios) {
    WorkbookContent {
        tables = List.copyOf(tables);
        metrics = List.copyOf(metrics);
        limits = List.copyOf(limits);
        content = List.copyOf(content);
        scenarios = List.copyOf(scenarios);
    }

    static WorkbookContent of(CheckedWorkbook workbook) {
        return new WorkbookContent(
                workbook.campaign(),
                workbook.tables(),
                workbook.metrics(),
                workbook.limits(),
                workbook.content(),
                workbook.scenarios());
    }
}
