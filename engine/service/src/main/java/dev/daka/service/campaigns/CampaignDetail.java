package dev.daka.service.campaigns;

import dev.daka.core.campaign.ContentItem;
import dev.daka.core.campaign.Limit;
import dev.daka.core.campaign.Metric;
import dev.daka.core.finding.Finding;
import dev.daka.core.vocabulary.ColumnKind;
import dev.daka.core.vocabulary.Label;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as its workbook states it.
 *
 * @param currency        what its points are
 * @param findings        of its newest file
 * @param findingsOf      whether that file is the version that is shown, or one that has errors and waits: then cells of findings are
 *     those of another file than the version's
 */
record CampaignDetail(
        String key,
        Label name,
        String about,
        KnownCampaign.State state,
        @Nullable Integer version,
        @Nullable String hash,
        @Nullable String zone,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable Instant publishedAt,
        VocabularyAnswer.@Nullable Named currency,
        List<CampaignSummary.BudgetUse> budgets,
        List<Finding> findings,
        FindingsOf findingsOf,
        List<Version> versions,
        List<Table> tables,
        List<LimitRow> limits,
        List<MetricRow> metrics,
        List<ContentRow> content,
        List<ScenarioRow> scenarios) {

    /** Which file was checked. */
    enum FindingsOf {
        VERSION,
        UNPUBLISHED_FILE
    }

    /** A published version. */
    @Schema(name = "CampaignVersion")
    record Version(int version, String hash, Instant publishedAt) {}

    /** A decision table as its sheet shows it. */
    @Schema(name = "DecisionTable")
    record Table(String name, List<TableColumn> columns, List<TableRow> rows) {}

    /** A column, without the one that names the rules. */
    record TableColumn(String key, Label label, ColumnKind kind) {}

    /** A rule; one value per column, empty for a blank cell. */
    record TableRow(String cell, String name, List<String> values) {}

    /**
     * A cap or a budget.
     *
     * @param span           days of a rolling window, minutes of a cool-down, otherwise 1
     * @param onCancellation absent where use comes back as far as what it was for does
     */
    @Schema(name = "Limit")
    record LimitRow(
            String name,
            String cell,
            Limit.Kind kind,
            Label scope,
            Limit.Period period,
            int span,
            Limit.Measure measure,
            long amount,
            Limit.OnReached onReached,
            Limit.@Nullable OnCancellation onCancellation) {}

    /** A metric; without actionType all actions count. */
    @Schema(name = "Metric")
    record MetricRow(
            String key,
            String cell,
            Label label,
            Metric.Kind kind,
            @Nullable String actionType,
            Label window) {}

    /** A content item. */
    @Schema(name = "ContentItem")
    record ContentRow(
            String id,
            String cell,
            String title,
            String titleEn,
            String image,
            ContentItem.Jump.Kind jump,
            String target) {}

    /** A scenario and how many actions it tells of. */
    @Schema(name = "Scenario")
    record ScenarioRow(String name, String cell, int steps) {}
}
