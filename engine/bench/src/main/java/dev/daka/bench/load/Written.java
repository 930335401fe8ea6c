package dev.daka.bench.load;

import java.util.Map;
import java.util.TreeMap;

/** Computes the rows that PostgreSQL wrote. */
final class Written {
    private Written() {}

    /** Rows written per decision, by table, between two counts. */
    static Map<String, Double> perDecision(Map<String, Long> before, Map<String, Long> after, long decisions) {
        Map<String, Double> rows = new TreeMap<>();
        after.forEach((table, count) ->
                rows.put(table, (double) (count - before.getOrDefault(table, 0L)) / Math.max(1, decisions)));
        return rows;
    }
}
