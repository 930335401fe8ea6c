package dev.daka.service.records;

import dev.daka.core.action.MemberId;
import dev.daka.core.campaign.CampaignKey;
import dev.daka.core.decision.Changes.CounterChange;
import dev.daka.core.decision.CounterKey;
import dev.daka.core.decision.CounterNeed;
import dev.daka.core.decision.CounterUse;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How much of each limit is used. */
@Repository
class Counters {
    /** Everybody who locks budgets does it in this order, so that no two can wait for each other. */
    private static final Comparator<CounterNeed> LOCKING_ORDER = Comparator.comparing(
                    (CounterNeed need) -> campaignOf(need.counter()))
            .thenComparing(need -> need.counter().limit())
            .thenComparing(CounterNeed::from);

    private static final String WANTED =
            " FROM unnest(:campaigns::text[], :limits::text[], :starts::text[]) AS wanted (campaign, limit_name, start)";

    private final JdbcClient jdbc;

    Counters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<CounterKey, CounterUse> caps(MemberId member, List<CounterNeed> needs) {
        if (needs.isEmpty()) {
            return Map.of();
        }
        return rows(
                jdbc.sql("SELECT cap.campaign, cap.limit_name, cap.period_start, cap.used" + WANTED
                                + " JOIN cap ON cap.member_id = :member AND cap.campaign = wanted.campaign"
                                + " AND cap.limit_name = wanted.limit_name AND cap.period_start = wanted.start::date")
                        .param("member", member.value()),
                needs,
                member);
    }

    Map<CounterKey, CounterUse> budgets(List<CounterNeed> needs) {
        return needs.isEmpty() ? Map.of() : budgets(needs, "");
    }

    /** The budgets, which nobody else uses from here to the end of the transaction. */
    Map<CounterKey, CounterUse> lockBudgets(List<CounterNeed> needs) {
        if (needs.isEmpty()) {
            return Map.of();
        }
        String locking = " ORDER BY budget.campaign COLLATE \"C\", budget.limit_name COLLATE \"C\", budget.period_start"
                + " FOR UPDATE OF budget";
        Map<CounterKey, CounterUse> found = budgets(needs, locking);
        if (found.size() == needs.size()) {
            return found;
        }
        List<CounterNeed> missing = needs.stream()
                .filter(need -> !found.containsKey(need.counter()))
                .sorted(LOCKING_ORDER)
                .toList();
        of(
                        jdbc.sql("INSERT INTO budget (campaign, limit_name, period_start, used, amount)"
                                + " SELECT campaign, limit_name, start::date, 0, 0" + WANTED
                                + " ON CONFLICT DO NOTHING"),
                        missing)
                .update();
        return budgets(needs, locking);
    }

    private Map<CounterKey, CounterUse> budgets(List<CounterNeed> needs, String ending) {
        return rows(
                jdbc.sql("SELECT budget.campaign, budget.limit_name, budget.period_start, budget.used" + WANTED
                        + " JOIN budget ON budget.campaign = wanted.campaign AND budget.limit_name = wanted.limit_name"
                        + " AND budget.period_start = wanted.start::date" + ending),
                needs,
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
                    .param("campaign", campaignOf(key))
                    .param("limit", key.limit())
                    .param("start", change.day().toString())
                    .param("used", change.used())
                    .param("amount", change.amount())
                    .update();
        }
    }

    private static JdbcClient.StatementSpec of(JdbcClient.StatementSpec statement, List<CounterNeed> needs) {
        return statement
                .param("campaigns", texts(needs, need -> campaignOf(need.counter())))
                .param("limits", texts(needs, need -> need.counter().limit()))
                .param("starts", texts(needs, need -> oneDay(need).toString()));
    }

    private static String[] texts(List<CounterNeed> needs, Function<CounterNeed, String> part) {
        return needs.stream().map(part).toArray(String[]::new);
    }

    private static Map<CounterKey, CounterUse> rows(
            JdbcClient.StatementSpec statement, List<CounterNeed> needs, @Nullable MemberId member) {
        Map<CounterKey, CounterUse> used = new HashMap<>();
        of(statement, needs).query(row -> {
            CounterKey key = new CounterKey(new CampaignKey(row.getString(1)), row.getString(2), member, "");
            NavigableMap<LocalDate, Long> byDay = new TreeMap<>();
            byDay.put(row.getObject(3, LocalDate.class), row.getLong(4));
            used.put(key, new CounterUse(byDay, null));
        });
        return used;
    }

    private static LocalDate oneDay(CounterNeed need) {
        if (!need.from().equals(need.to())) {
            throw new IllegalArgumentException("Not a period that starts again: " + need);
        }
        return need.from();
    }

    /** The tables know the limits of campaigns, each counted as one. */
    private static String campaignOf(CounterKey counter) {
        CampaignKey campaign = counter.campaign();
        if (campaign == null || !counter.scope().isEmpty()) {
            throw new IllegalArgumentException("Not a limit of one campaign, counted as one: " + counter);
        }
        return campaign.value();
    }
}
