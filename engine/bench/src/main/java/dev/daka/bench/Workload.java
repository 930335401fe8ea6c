package dev.daka.bench;

import dev.daka.bench.contestant.Contestant;
import dev.daka.bench.contestant.LinearLoop;
import dev.daka.bench.contestant.SameAnswers;
import dev.daka.bench.contestant.Submission;
import dev.daka.bench.table.Actions;
import dev.daka.bench.table.SampleAction;
import dev.daka.bench.table.TaskDmn;
import dev.daka.bench.table.TaskRow;
import dev.daka.bench.table.TaskWorkbook;
import dev.daka.bench.table.Tasks;
import dev.daka.core.evaluation.Occasion;
import dev.daka.rules.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.IntSummaryStatistics;
import java.util.List;

/**
 * A table of one size, with the same files, rows and actions for every contestant and in every process.
 *
 * @param submission the files and rows to publish
 * @param occasions  the occasions to evaluate
 */
record Workload(Submission submission, List<Occasion> occasions) {
    static final long SEED = 20_261_001L;
    static final long COMPARISON_SECONDS = 20;

    /** The workload for tables of {@code rows} rows, with files in this folder. */
    static Workload of(Path folder, int rows) {
        Submission submission = new Submission(
                folder.resolve(rows + ".xlsx"),
                folder.resolve(rows + "-stock.xlsx"),
                folder.resolve(rows + ".dmn"),
                Tasks.of(rows, SEED + rows),
                Rules.shipped().declarations());
        List<SampleAction> actions = Actions.of(rows, SEED + rows);
        return new Workload(
                submission, actions.stream().map(SampleAction::occasion).toList());
    }

    /**
     * Writes the files. They are written before any contestant is measured, so that writing does not affect its time or
     * its loaded classes.
     */
    void write() throws IOException {
        List<TaskRow> tasks = submission.rows();
        Files.write(submission.xlsx(), TaskWorkbook.of("bench", tasks, Tasks.PURCHASED, submission.declarations()));
        Files.write(submission.stock(), TaskWorkbook.forStockDrools(tasks, submission.declarations()));
        Files.writeString(submission.dmn(), TaskDmn.of(tasks));
    }

    /**
     * Compares a contestant's answers with the reference. Returns the number of compared answers, which is less than
     * all if the engine is slow.
     */
    int compare(Contestant<?, ?> published) {
        return SameAnswers.check(
                published, reference(), occasions, SEED + submission.rows().size(), COMPARISON_SECONDS);
    }

    private LinearLoop reference() {
        return new LinearLoop(submission.rows());
    }

    /** Statistics of the number of rows that fire per action. */
    IntSummaryStatistics fired() {
        LinearLoop reference = reference();
        return occasions.stream()
                .mapToInt(occasion -> reference.points(occasion).size())
                .summaryStatistics();
    }
}
