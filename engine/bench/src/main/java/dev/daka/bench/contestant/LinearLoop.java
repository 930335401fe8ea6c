package dev.daka.bench.contestant;

import dev.daka.bench.table.TaskRow;
import dev.daka.core.evaluation.Occasion;
import java.util.ArrayList;
import java.util.List;

/** By hand: asks every row, one after the other. It is what all others' answers are held against. */
public final class LinearLoop implements Contestant<Occasion, List<Long>> {
    private final List<TaskRow> rows;

    public LinearLoop(List<TaskRow> rows) {
        this.rows = List.copyOf(rows);
    }

    @Override
    public Occasion input(Occasion occasion) {
        return occasion;
    }

    @Override
    public List<Long> evaluate(Occasion input) {
        List<Long> points = new ArrayList<>();
        for (TaskRow row : rows) {
            if (row.matches(input)) {
                points.add(row.points());
            }
        }
        return points;
    }

    @Override
    public List<Long> pointsOf(List<Long> answer) {
        return answer;
    }

    /** Holds nothing but its rows. */
    @Override
    public void close() {}
}
