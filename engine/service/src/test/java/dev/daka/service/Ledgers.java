package dev.daka.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks at what is booked, past the service. */
final class Ledgers {
    private final JdbcClient jdbc;

    Ledgers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long number(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query(Long.class).single();
    }

    /** How many rows there are of everything that an action could book. */
    List<Long> everything() {
        return List.of("member", "decision", "entry", "lot", "pending", "metric_day", "cap", "budget_lease").stream()
                .map(table -> number("SELECT count(*) FROM " + table))
                .toList();
    }

    long used(String budget) {
        return number("SELECT coalesce(sum(spent), 0) FROM budget_lease WHERE limit_name = ?", budget);
    }

    /** What the server has set it to. */
    String setting(String name) {
        return jdbc.sql("SELECT current_setting(?)")
                .param(name)
                .query(String.class)
                .single();
    }

    /** The answers on record to actions whose ids start so. */
    Map<String, String> answers(String start) {
        return jdbc
                .sql("SELECT action_id, response FROM decision WHERE starts_with(action_id, ?)")
                .param(start)
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Every transaction adds up to nothing, and what members have is the sum of its entries. */
    void mustBalance() {
        assertThat(jdbc.sql(
                                "SELECT transaction_id FROM entry GROUP BY transaction_id, currency HAVING sum(points) <> 0")
                        .query()
                        .listOfRows())
                .isEmpty();
        assertThat(jdbc.sql("""
                                SELECT member_id, currency, last_day, points, booked FROM lot FULL JOIN (
                                    SELECT member_id, currency, lot AS last_day, sum(points) AS booked FROM entry
                                    WHERE account = 'available' GROUP BY member_id, currency, lot
                                ) AS sums USING (member_id, currency, last_day)
                                WHERE coalesce(points, 0) <> coalesce(booked, 0)""").query().listOfRows()).isEqualTo(List.<Map<String, Object>>of());
        assertThat(jdbc.sql("""
                                SELECT member_id, currency, points, booked FROM (
                                    SELECT member_id, currency, sum(points) AS points FROM pending GROUP BY member_id, currency
                                ) AS waiting FULL JOIN (
                                    SELECT member_id, currency, sum(points) AS booked FROM entry
                                    WHERE account = 'pending' GROUP BY member_id, currency
                                ) AS sums USING (member_id, currency)
                                WHERE coalesce(points, 0) <> coalesce(booked, 0)""").query().listOfRows()).isEqualTo(List.<Map<String, Object>>of());
    }
}
