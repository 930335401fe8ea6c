package dev.daka.service.campaigns;

import dev.daka.core.campaign.Campaign;
import dev.daka.core.campaign.Metric;
import dev.daka.core.ruleset.RuleSet;
import dev.daka.core.table.CheckedWorkbook;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which metrics a campaign counts alone: those that it was first published with after its start, when others may have counted them. */
@Repository
class PublishedMetrics {
    private final JdbcClient jdbc;

    PublishedMetrics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes down those that are new. */
    void add(CheckedWorkbook workbook, Instant publishedAt) {
        Campaign campaign = workbook.campaign();
        boolean alone = publishedAt.isAfter(
                campaign.startsOn().atStartOfDay(campaign.zone()).toInstant());
        for (Metric metric : workbook.metrics()) {
            jdbc.sql("""
                            INSERT INTO published_metric (campaign, action_type, zone, counts_alone) VALUES (?, ?, ?, ?)
                            ON CONFLICT DO NOTHING""")
                    .params(
                            campaign.key().value(),
                            type(metric),
                            campaign.zone().getId(),
                            alone)
                    .update();
        }
    }

    /** Compiles a version that was published. */
    RuleSet compile(CheckedWorkbook workbook, int version) {
        Campaign campaign = workbook.campaign();
        Set<String> alone = new HashSet<>(
                jdbc.sql("SELECT action_type FROM published_metric WHERE campaign = ? AND zone = ? AND counts_alone")
                        .params(campaign.key().value(), campaign.zone().getId())
                        .query(String.class)
                        .list());
        return RuleSet.compile(workbook, version, metric -> alone.contains(type(metric)));
    }

    private static String type(Metric metric) {
        return metric.actionType() == null ? "" : metric.actionType();
    }
}
