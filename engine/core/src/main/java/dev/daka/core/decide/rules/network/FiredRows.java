package dev.daka.core.decide.rules.network;

import dev.daka.core.evaluation.FiredRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Collects the rows that match one occasion. The network adds them in no particular order. */
public final class FiredRows {
    private static final Comparator<FiredRow> TABLE_ORDER = Comparator.comparingInt(FiredRow::position);

    private final List<FiredRow> rows = new ArrayList<>();

    void add(FiredRow row) {
        rows.add(row);
    }

    /**
     * The rows in table order.
     *
     * @param firstHitTables names of the tables with hit policy first: only the first of their rows counts
     */
    public List<FiredRow> inTableOrder(Set<String> firstHitTables) {
        rows.sort(TABLE_ORDER);
        List<FiredRow> counting = new ArrayList<>(rows.size());
        String before = "";
        for (FiredRow row : rows) {
            String table = row.rule().table();
            if (!table.equals(before) || !firstHitTables.contains(table)) {
                counting.add(row);
            }
            before = table;
        }
        return counting;
    }
}
