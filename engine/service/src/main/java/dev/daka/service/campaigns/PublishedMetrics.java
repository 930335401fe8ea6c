package dev.daka.service.campaigns;

import dev.daka.core.campaign.Campaign;
import dev.daka.core.campaign.Metric;
import dev.daka.core.decide.metrics.MetricWindow;
import dev.daka.core.decide.records.MetricKey;
import dev.daka.core.decide.rules.RuleSet;
import dev.daka.core.finding.Finding;
import dev.daka.core.finding.Findings;
import dev.daka.core.finding.Place;
import dev.daka.core.finding.RecordFindingCodes;
import dev.daka.core.journal.Horizon;
import dev.daka.core.workbook.read.CheckedWorkbook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Records two facts about the metrics of published campaigns. First, whether the campaign counts a metric alone: it
 * does if it published the metric after its start, when other campaigns may have counted already. Second, from which
 * day on the metric counts all actions, if members' states lack the days before.
 */
@Repository
class PublishedMetrics {
    private final JdbcClient jdbc;

    PublishedMetrics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The stored facts about a campaign's metric.
     *
     * @param alone true if the campaign counts the metric alone
     * @param from  first day from which members' states have all days of the metric; null if no version needed a day
     *              that was missing
     */
    private record Published(boolean alone, @Nullable LocalDate from) {}

    /**
     * Stores new metrics. For metrics that now need earlier days than before, updates the day from which they count.
     *
     * @param kept days that members' states still keep under the versions that decided until now
     */
    void add(CheckedWorkbook workbook, Instant publishedAt, Horizon kept) {
        Campaign campaign = workbook.campaign();
        Published first = firstAt(campaign, publishedAt);
        for (Metric metric : workbook.metrics()) {
            jdbc.sql("""
                            INSERT INTO published_metric (campaign, action_type, zone, counts_alone, counts_from)
                            VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")
                    .param(campaign.key().value())
                    .param(type(metric))
                    .param(campaign.zone().getId())
                    .param(first.alone)
                    .param(first.from)
                    .update();
        }
        countsFrom(workbook, publishedAt, kept)
                .forEach((metric, day) -> jdbc.sql("""
                                UPDATE published_metric SET counts_from = greatest(counts_from, ?)
                                WHERE campaign = ? AND action_type = ? AND zone = ?""")
                        .params(
                                day,
                                campaign.key().value(),
                                type(metric),
                                campaign.zone().getId())
                        .update());
    }

    /**
     * The facts about a metric that is published for the first time. If the campaign counts it alone, it counts from
     * the day of publication.
     */
    private static Published firstAt(Campaign campaign, Instant moment) {
        boolean alone =
                moment.isAfter(campaign.startsOn().atStartOfDay(campaign.zone()).toInstant());
        return new Published(alone, alone ? campaign.dateOf(moment) : null);
    }

    /**
     * Returns a notice for each metric in conditions that needs days which members' states lack.
     *
     * @param now  the moment at which the version decides
     * @param kept the days that members' states still keep
     */
    List<Finding> notices(CheckedWorkbook workbook, Instant now, Horizon kept) {
        Findings findings = new Findings();
        countsFrom(workbook, now, kept)
                .forEach((metric, day) ->
                        findings.add(RecordFindingCodes.METRIC_COUNTS_FROM, Place.of(metric.cell()), day));
        return findings.sorted();
    }

    private Map<Metric, LocalDate> countsFrom(CheckedWorkbook workbook, Instant now, Horizon kept) {
        Campaign campaign = workbook.campaign();
        LocalDate today = campaign.dateOf(now);
        if (today.isAfter(campaign.endsOn())) {
            return Map.of();
        }
        Map<String, Published> published = published(campaign);
        Map<Metric, LocalDate> days = new LinkedHashMap<>();
        for (Metric metric : workbook.metricsInConditions()) {
            Published known = published.getOrDefault(type(metric), firstAt(campaign, now));
            LocalDate day = kept.firstDayOf(MetricKey.of(metric, campaign, known.alone));
            if (known.from != null && known.from.isAfter(day)) {
                day = known.from;
            }
            if (MetricWindow.of(metric, campaign, today).reachesBefore(day)) {
                days.put(metric, day);
            }
        }
        return days;
    }

    /**
     * The campaign's metrics by action type. If several campaigns share a metric, a day that one of them lacks is
     * lacking for all.
     */
    private Map<String, Published> published(Campaign campaign) {
        Map<String, Published> published = new HashMap<>();
        jdbc.sql("""
                        SELECT own.action_type, own.counts_alone, CASE WHEN own.counts_alone THEN own.counts_from ELSE (
                            SELECT max(sharing.counts_from) FROM published_metric sharing
                            WHERE sharing.action_type = own.action_type AND sharing.zone = own.zone
                              AND NOT sharing.counts_alone) END AS counts_from
                        FROM published_metric own WHERE own.campaign = ? AND own.zone = ?""").params(campaign.key().value(), campaign.zone().getId()).query(row -> {
            published.put(
                    row.getString("action_type"),
                    new Published(row.getBoolean("counts_alone"), row.getObject("counts_from", LocalDate.class)));
        });
        return published;
    }

    /** Compiles a published version. */
    RuleSet compile(CheckedWorkbook workbook, int version) {
        Map<String, Published> published = published(workbook.campaign());
        return RuleSet.compile(workbook, version, metric -> {
            Published known = published.get(type(metric));
            return known != null && known.alone;
        });
    }

    private static String type(Metric metric) {
        return metric.actionType() == null ? "" : metric.actionType();
    }
}
