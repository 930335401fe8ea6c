package dev.daka.service.admin.campaigns;

import dev.daka.core.booking.SharedCounter;
import dev.daka.core.booking.Storage;
import dev.daka.core.campaign.Campaign;
import dev.daka.core.campaign.CampaignKey;
import dev.daka.core.campaign.ContentItem;
import dev.daka.core.campaign.DecisionTable;
import dev.daka.core.campaign.Limit;
import dev.daka.core.decide.rules.RuleSet;
import dev.daka.core.finding.Finding;
import dev.daka.core.finding.Severity;
import dev.daka.core.vocabulary.Column;
import dev.daka.core.workbook.lint.ReadTable;
import dev.daka.core.workbook.read.CheckedWorkbook;
import dev.daka.service.campaigns.CampaignVersions;
import dev.daka.service.campaigns.CurrentCampaigns;
import dev.daka.service.campaigns.KnownCampaign;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builds the views of campaigns for operators, including how much of each budget is used. */
@Component
class CampaignViews {
    private final CurrentCampaigns campaigns;
    private final CampaignVersions versions;
    private final Storage storage;
    private final CampaignTexts words;
    private final Clock clock;

    CampaignViews(
            CurrentCampaigns campaigns, CampaignVersions versions, Storage storage, CampaignTexts words, Clock clock) {
        this.campaigns = campaigns;
        this.versions = versions;
        this.storage = storage;
        this.words = words;
        this.clock = clock;
    }

    CampaignSummary summary(KnownCampaign known) {
        List<Finding> findings = findings(known);
        return new CampaignSummary(
                known.key(),
                known.name(),
                about(known),
                known.stateAt(clock.instant()),
                of(known.ruleSet(), ruleSet -> ruleSet.ref().version()),
                of(known.ruleSet(), ruleSet -> ruleSet.ref().hash()),
                ofCampaign(known, campaign -> campaign.zone().getId()),
                ofCampaign(known, Campaign::startsOn),
                ofCampaign(known, Campaign::endsOn),
                known.publishedAt(),
                budgets(known),
                new CampaignSummary.FindingCounts(
                        count(findings, Severity.ERROR),
                        count(findings, Severity.WARNING),
                        count(findings, Severity.NOTICE)));
    }

    CampaignDetail detail(KnownCampaign known) {
        Optional<CheckedWorkbook> workbook = Optional.ofNullable(known.workbook());
        return new CampaignDetail(
                known.key(),
                known.name(),
                about(known),
                known.stateAt(clock.instant()),
                of(known.ruleSet(), ruleSet -> ruleSet.ref().version()),
                of(known.ruleSet(), ruleSet -> ruleSet.ref().hash()),
                ofCampaign(known, campaign -> campaign.zone().getId()),
                ofCampaign(known, Campaign::startsOn),
                ofCampaign(known, Campaign::endsOn),
                known.publishedAt(),
                ofCampaign(known, campaign -> words.currency(campaign.currency())),
                budgets(known),
                findings(known),
                known.isOfVersion() ? CampaignDetail.FindingsOf.VERSION : CampaignDetail.FindingsOf.UNPUBLISHED_FILE,
                versions.of(known.key()),
                rows(workbook.map(CheckedWorkbook::placedTables), CampaignViews::table),
                rows(workbook.map(CheckedWorkbook::limits), words::limit),
                rows(workbook.map(CheckedWorkbook::metrics), words::metric),
                rows(workbook.map(CheckedWorkbook::content), CampaignViews::content),
                rows(
                        workbook.map(CheckedWorkbook::scenarios),
                        scenario -> new CampaignDetail.ScenarioRow(
                                scenario.name(),
                                scenario.cell(),
                                scenario.steps().size())));
    }

    private static <T, R> List<R> rows(Optional<List<T>> parts, Function<T, R> row) {
        return parts.orElse(List.of()).stream().map(row).toList();
    }

    private static String about(KnownCampaign known) {
        RuleSet ruleSet = known.ruleSet();
        return ruleSet == null ? "" : ruleSet.workbook().campaign().about();
    }

    private static <T> @Nullable T of(@Nullable RuleSet ruleSet, Function<RuleSet, T> part) {
        return ruleSet == null ? null : part.apply(ruleSet);
    }

    private static <T> @Nullable T ofCampaign(KnownCampaign known, Function<Campaign, T> part) {
        RuleSet ruleSet = known.ruleSet();
        return ruleSet == null ? null : part.apply(ruleSet.workbook().campaign());
    }

    /**
     * The file's findings. If the file is the published version, also notices about metrics for which members' states
     * lack earlier days.
     */
    private List<Finding> findings(KnownCampaign known) {
        CheckedWorkbook workbook = known.workbook();
        return workbook == null || !known.isOfVersion()
                ? known.findings()
                : Stream.concat(known.findings().stream(), campaigns.notices(workbook).stream())
                        .toList();
    }

    private static int count(List<Finding> findings, Severity severity) {
        return (int) findings.stream()
                .map(Finding::severity)
                .filter(severity::equals)
                .count();
    }

    private List<CampaignSummary.BudgetUse> budgets(KnownCampaign known) {
        CheckedWorkbook workbook = known.workbook();
        if (workbook == null) {
            return List.of();
        }
        Campaign campaign = workbook.campaign();
        LocalDate today = campaign.dateOf(clock.instant());
        return workbook.limits().stream()
                .filter(limit -> limit.kind() == Limit.Kind.BUDGET)
                .map(limit -> budget(campaign.key(), limit, limit.period().startOf(today, campaign.startsOn())))
                .toList();
    }

    private CampaignSummary.BudgetUse budget(CampaignKey campaign, Limit limit, LocalDate periodStart) {
        return new CampaignSummary.BudgetUse(
                limit.name(),
                limit.measure(),
                limit.period(),
                limit.amount(),
                storage.used(SharedCounter.budget(campaign, limit.name(), periodStart)));
    }

    private static CampaignDetail.Table table(ReadTable placed) {
        DecisionTable table = placed.table();
        return new CampaignDetail.Table(
                table.name(),
                IntStream.range(0, table.columns().size())
                        .mapToObj(i -> column(table.columns().get(i), placed.letter(i)))
                        .toList(),
                table.rows().stream()
                        .map(row -> new CampaignDetail.TableRow(
                                row.ref().cell(), row.ref().name(), row.texts()))
                        .toList());
    }

    private static CampaignDetail.TableColumn column(Column column, String letter) {
        return new CampaignDetail.TableColumn(column.key(), letter, column.label(), column.kind());
    }

    private static CampaignDetail.ContentRow content(ContentItem item) {
        return new CampaignDetail.ContentRow(
                item.id(),
                item.cell(),
                item.title(),
                item.titleEn(),
                item.image(),
                item.jump().kind(),
                item.jump().target());
    }
}
