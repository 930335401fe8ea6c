package dev.daka.service.records;

import dev.daka.core.action.MemberId;
import dev.daka.core.campaign.CampaignKey;
import dev.daka.core.decision.Changes.MetricChange;
import dev.daka.core.decision.DayFigure;
import dev.daka.core.decision.MetricKey;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the metrics recorded, day by day. */
@Repository
class Metrics {
    private final JdbcClient jdbc;

    Metrics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<MetricKey, NavigableMap<LocalDate, DayFigure>> of(MemberId member, List<MetricKey> keys) {
        Map<MetricKey, NavigableMap<LocalDate, DayFigure>> metrics = new HashMap<>();
        if (keys.isEmpty()) {
            return metrics;
        }
        jdbc.sql("""
                        SELECT kept.campaign, kept.metric, kept.day, kept.count, kept.sum
                        FROM unnest(:campaigns::text[], :metrics::text[]) AS wanted (campaign, metric)
                        JOIN metric_day kept ON kept.member_id = :member
                            AND kept.campaign = wanted.campaign AND kept.metric = wanted.metric""")
                .param("member", member.value())
                .param(
                        "campaigns",
                        keys.stream().map(key -> key.campaign().value()).toArray(String[]::new))
                .param("metrics", keys.stream().map(MetricKey::metric).toArray(String[]::new))
                .query(row -> {
                    metrics.computeIfAbsent(
                                    new MetricKey(new CampaignKey(row.getString(1)), row.getString(2)),
                                    first -> new TreeMap<>())
                            .put(
                                    row.getObject(3, LocalDate.class),
                                    new DayFigure(row.getLong(4), row.getBigDecimal(5)));
                });
        return metrics;
    }

    void add(MemberId member, List<MetricChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        INSERT INTO metric_day (member_id, campaign, metric, day, count, sum)
                        SELECT :member, campaign, metric, day::date, count, sum::numeric
                        FROM unnest(:campaigns::text[], :metrics::text[], :days::text[], :counts::bigint[], :sums::text[])
                            AS added (campaign, metric, day, count, sum)
                        ON CONFLICT (member_id, campaign, metric, day)
                        DO UPDATE SET count = metric_day.count + excluded.count, sum = metric_day.sum + excluded.sum""")
                .param("member", member.value())
                .param(
                        "campaigns",
                        texts(changes, change -> change.metric().campaign().value()))
                .param("metrics", texts(changes, change -> change.metric().metric()))
                .param("days", texts(changes, change -> change.day().toString()))
                .param(
                        "counts",
                        changes.stream().map(change -> change.figure().count()).toArray(Long[]::new))
                .param("sums", texts(changes, change -> change.figure().sum().toPlainString()))
                .update();
    }

    private static String[] texts(List<MetricChange> changes, Function<MetricChange, String> part) {
        return changes.stream().map(part).toArray(String[]::new);
    }
}
