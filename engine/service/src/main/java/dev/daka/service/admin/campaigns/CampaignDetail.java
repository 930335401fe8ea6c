package dev.daka.service.admin.campaigns;

import dev.daka.core.campaign.ContentItem;
import dev.daka.core.campaign.Limit;
import dev.daka.core.campaign.Metric;
import dev.daka.core.finding.Finding;
import dev.daka.core.vocabulary.ColumnKind;
import dev.daka.core.vocabulary.Label;
import dev.daka.service.admin.vocabulary.VocabularyAnswer;
import dev.daka.service.campaigns.KnownCampaign;
import dev.daka.service.campaigns.PublishedVersion;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as its workbook states it.
 *
 * @param key         key of the campaign; the file's name if the file cannot be read
 * @param name        name of the campaign
 * @param about       what the workbook says of the campaign; empty if it says nothing, and for a draft
 * @param state       whether the campaign runs today, will run, has ended, or was never published
 * @param version     number of the version that decides actions now, or will from its first day; absent for a draft
 * @param hash        SHA-256 of what that version means, in hexadecimal digits; absent for a draft
 * @param zone        time zone of the campaign's days, such as {@code Asia/Shanghai}; absent for a draft
 * @param startsOn    first day of the campaign, in its zone; absent for a draft
 * @param endsOn      last day of the campaign, in its zone; absent for a draft
 * @param publishedAt when that version was published, in UTC; absent for a draft
 * @param currency    the currency of the campaign's points; absent for a draft
 * @param budgets     how much of each budget is used in its present period
 * @param findings    findings in the newest file
 * @param findingsOf  the file that the findings are about: the shown version, or a newer file that was not published
 *                    because of errors
 * @param versions    the published versions
 * @param tables      the decision tables, in the order of the sheets
 * @param limits      the caps and budgets, in the order of the sheet
 * @param metrics     the metrics, in the order of the sheet
 * @param content     the content items, in the order of the sheet
 * @param scenarios   the scenarios, in the order of the sheet
 */
public record CampaignDetail(
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
        List<PublishedVersion> versions,
        List<Table> tables,
        List<LimitRow> limits,
        List<MetricRow> metrics,
        List<ContentRow> content,
        List<ScenarioRow> scenarios) {

    /** The file that was checked: the published version's file, or a newer one that has errors. */
    enum FindingsOf {
        VERSION,
        UNPUBLISHED_FILE
    }

    /**
     * A decision table.
     *
     * @param name    name of the table and of its sheet
     * @param columns the columns in the sheet's order, without the one that names the rules
     * @param rows    the rules in the sheet's order
     */
    @Schema(name = "DecisionTable")
    record Table(String name, List<TableColumn> columns, List<TableRow> rows) {}

    /**
     * A column, without the one that names the rules.
     *
     * @param key    key of the column in the vocabulary
     * @param letter letter of the column in the sheet, such as {@code C}
     * @param label  what the column is called
     * @param kind   whether the column holds conditions or effects
     */
    record TableColumn(
            String key,
            @Schema(example = "C", pattern = "[A-Z]{1,2}") String letter,
            Label label,
            ColumnKind kind) {}

    /**
     * A rule of a decision table.
     *
     * @param cell   position of the rule, such as {@code Tasks!A12}
     * @param name   name of the rule
     * @param values one text per column, empty for a blank cell
     */
    record TableRow(String cell, String name, List<String> values) {}

    /**
     * A cap or a budget.
     *
     * @param name           name of the limit, unique in the workbook
     * @param cell           position of the limit, such as {@code Limits!A3}
     * @param kind           whether it caps each member or is a budget for all
     * @param scope          what the limit applies to, in words, such as an action type, a table or an effect
     * @param period         when the count starts again, in the campaign's zone
     * @param span           days of a rolling window, minutes of a cool-down, otherwise 1
     * @param measure        what is counted: points, or times that an effect is granted
     * @param amount         how much the limit allows per period, in its measure
     * @param onReached      what happens to an effect that exceeds the limit
     * @param onCancellation whether used amounts are returned when an action is cancelled; absent if they are returned
     *                       for points and kept for rewards and badges
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

    /**
     * A metric: a running figure of each member.
     *
     * @param key        key of the metric
     * @param cell       where the metric is declared, such as {@code Metrics!A2}
     * @param label      name of the metric
     * @param kind       what the metric counts
     * @param actionType key of the actions that count; absent if all count
     * @param window     which days count, in words
     */
    @Schema(name = "Metric")
    record MetricRow(
            String key,
            String cell,
            Label label,
            Metric.Kind kind,
            @Nullable String actionType,
            Label window) {}

    /**
     * A content item.
     *
     * @param id      id of the item, unique in the workbook
     * @param cell    where the item is declared, such as {@code Content!A2}
     * @param title   Chinese title
     * @param titleEn English title; empty if there is none
     * @param image   address or name of the picture; empty if there is none
     * @param jump    what kind of place a tap leads to
     * @param target  where a tap leads: a product's id, a campaign's key, or an https address
     */
    @Schema(name = "ContentItem")
    record ContentRow(
            String id,
            String cell,
            String title,
            String titleEn,
            String image,
            ContentItem.Jump.Kind jump,
            String target) {}

    /**
     * A scenario of the workbook.
     *
     * @param name  name of the scenario, unique in the workbook
     * @param cell  where the scenario starts, such as {@code Scenarios!A5}
     * @param steps how many actions the scenario has
     */
    @Schema(name = "Scenario")
    record ScenarioRow(String name, String cell, int steps) {}
}
