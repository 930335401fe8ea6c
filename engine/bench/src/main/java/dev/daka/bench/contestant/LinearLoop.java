package dev.daka.bench.contestant;

import dev.daka.bench.table.TaskRow;
import dev.daka.core.evaluation.Occasion;
import java.util.ArrayList;
import java.util.List;

/** Hand-written code that tests every row in turn. It is the reference for the answers of all other contestants. */
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

    /** Does nothing, because only the rows are held. */
    @Override
    public void close() {}
}
