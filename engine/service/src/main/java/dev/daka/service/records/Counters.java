package dev.daka.service.records;

import dev.daka.core.action.MemberId;
import dev.daka.core.campaign.CampaignKey;
import dev.daka.core.decision.Changes.CounterChange;
import dev.daka.core.decision.CounterKey;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How much of each limit is used. */
@Repository
class Counters {
    /** Everybody who locks budgets does it in this order, so that no two can wait for each other. */
    private static final Comparator<CounterKey> LOCKING_ORDER = Comparator.comparing(CounterKey::campaign)
            .thenComparing(CounterKey::limit)
            .thenComparing(CounterKey::periodStart);

    private static final String WANTED =
            " FROM unnest(:campaigns::text[], :limits::text[], :starts::text[]) AS wanted (campaign, limit_name, start)";

    private final JdbcClient jdbc;

    Counters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<CounterKey, Long> caps(MemberId member, List<CounterKey> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        return rows(
                jdbc.sql("SELECT cap.campaign, cap.limit_name, cap.period_start, cap.used" + WANTED
                                + " JOIN cap ON cap.member_id = :member AND cap.campaign = wanted.campaign"
                                + " AND cap.limit_name = wanted.limit_name AND cap.period_start = wanted.start::date")
                        .param("member", member.value()),
                keys,
                member);
    }

    Map<CounterKey, Long> budgets(List<CounterKey> keys) {
        return keys.isEmpty() ? Map.of() : budgets(keys, "");
    }

    /** The budgets, which nobody else uses from here to the end of the transaction. */
    Map<CounterKey, Long> lockBudgets(List<CounterKey> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        String locking = " ORDER BY budget.campaign COLLATE \"C\", budget.limit_name COLLATE \"C\", budget.period_start"
                + " FOR UPDATE OF budget";
        Map<CounterKey, Long> found = budgets(keys, locking);
        if (found.size() == keys.size()) {
            return found;
        }
        List<CounterKey> missing = keys.stream()
                .filter(key -> !found.containsKey(key))
                .sorted(LOCKING_ORDER)
                .toList();
        of(
                        jdbc.sql("INSERT INTO budget (campaign, limit_name, period_start, used, amount)"
                                + " SELECT campaign, limit_name, start::date, 0, 0" + WANTED
                                + " ON CONFLICT DO NOTHING"),
                        missing)
                .update();
        return budgets(keys, locking);
    }

    private Map<CounterKey, Long> budgets(List<CounterKey> keys, String ending) {
        return rows(
                jdbc.sql("SELECT budget.campaign, budget.limit_name, budget.period_start, budget.used" + WANTED
                        + " JOIN budget ON budget.campaign = wanted.campaign AND budget.limit_name = wanted.limit_name"
                        + " AND budget.period_start = wanted.start::date" + ending),
                keys,
                null);
    }

    /** Adds what a decision used. A limit that would be passed breaks the row's check, and with it the transaction. */
    void add(List<CounterChange> changes) {
        for (CounterChange change : changes) {
            CounterKey key = change.counter();
            MemberId member = key.member();
            JdbcClient.StatementSpec statement = member == null
                    ? jdbc.sql("UPDATE budget SET used = used + :used, amount = :amount"
                            + " WHERE campaign = :campaign AND limit_name = :limit AND period_start = :start::date")
                    : jdbc.sql("INSERT INTO cap (member_id, campaign, limit_name, period_start, used, amount)"
                                    + " VALUES (:member, :campaign, :limit, :start::date, :used, :amount)"
                                    + " ON CONFLICT (member_id, campaign, limit_name, period_start)"
                                    + " DO UPDATE SET used = cap.used + excluded.used, amount = excluded.amount")
                            .param("member", member.value());
            statement
                    .param("campaign", key.campaign().value())
                    .param("limit", key.limit())
                    .param("start", key.periodStart().toString())
                    .param("used", change.used())
                    .param("amount", change.amount())
                    .update();
        }
    }

    private static JdbcClient.StatementSpec of(JdbcClient.StatementSpec statement, List<CounterKey> keys) {
        return statement
                .param("campaigns", texts(keys, key -> key.campaign().value()))
                .param("limits", texts(keys, CounterKey::limit))
                .param("starts", texts(keys, key -> key.periodStart().toString()));
    }

    private static String[] texts(List<CounterKey> keys, Function<CounterKey, String> part) {
        return keys.stream().map(part).toArray(String[]::new);
    }

    private static Map<CounterKey, Long> rows(
            JdbcClient.StatementSpec statement, List<CounterKey> keys, @Nullable MemberId member) {
        Map<CounterKey, Long> used = new HashMap<>();
        of(statement, keys).query(row -> {
            CounterKey key = new CounterKey(
                    new CampaignKey(row.getString(1)), row.getString(2), member, row.getObject(3, LocalDate.class));
            used.put(key, row.getLong(4));
        });
        return used;
    }
}
