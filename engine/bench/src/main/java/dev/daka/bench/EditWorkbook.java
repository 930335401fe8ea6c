package dev.daka.bench;

import dev.daka.bench.table.TaskWorkbook;
import dev.daka.bench.table.Tasks;
import dev.daka.core.campaign.HitPolicy;
import dev.daka.core.workbook.file.Grid;
import dev.daka.core.workbook.file.GridEdit;
import dev.daka.core.workbook.read.CheckResult;
import dev.daka.core.workbook.read.CheckedWorkbook;
import dev.daka.core.workbook.read.EditedWorkbook;
import dev.daka.core.workbook.read.WorkbookChecker;
import dev.daka.rules.Rules;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Measures the check of a file, and the check after one of its cells changed. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class EditWorkbook {
    private static final int EDITS = 1_000;
    private static final int COMPARED = 20;

    @Param("2000")
    public int rows = 2_000;

    @Param("ALL")
    public HitPolicy hitPolicy = HitPolicy.ALL;

    @Param("FILE")
    public Edit edit = Edit.FILE;

    private final WorkbookChecker checker = new WorkbookChecker(Rules.shipped().declarations());
    private final List<GridEdit> edits = new ArrayList<>();
    private byte[] file = {};
    private @Nullable EditedWorkbook opened;
    private int next;

    /** What is checked. */
    public enum Edit {
        FILE("full check of the file", 0),
        POINTS("the points of a row changed", 8),
        AMOUNT("a condition of a row changed", 4);

        private final String title;
        private final int column;

        Edit(String title, int column) {
            this.title = title;
            this.column = column;
        }

        String title() {
            return title;
        }
    }

    /** Opens the workbook and compares the results after some edits with those of full checks. */
    @Setup
    public void open() {
        file = TaskWorkbook.of(
                "bench",
                Tasks.of(rows, Workload.SEED),
                hitPolicy,
                Rules.shipped().declarations());
        EditedWorkbook workbook = EditedWorkbook.open(checker, Grid.read(new ByteArrayInputStream(file)));
        Random random = new Random(Workload.SEED);
        for (int i = 0; i < EDITS; i++) {
            int row = TaskWorkbook.firstRow(hitPolicy) + random.nextInt(rows);
            String number = String.valueOf(1 + random.nextInt(1_000));
            edits.add(new GridEdit.TypedText(Tasks.TABLE, row, edit.column, number));
        }
        for (GridEdit one : edits.subList(0, edit == Edit.FILE ? 0 : COMPARED)) {
            EditedWorkbook edited = workbook.with(List.of(one));
            requireSame(edited.result(), checker.check(edited.grid()));
        }
        opened = workbook;
    }

    private static void requireSame(CheckResult edited, CheckResult full) {
        boolean same = edited.findings().equals(full.findings())
                && edited.view().equals(full.view())
                && edited.workbook()
                        .map(CheckedWorkbook::hash)
                        .equals(full.workbook().map(CheckedWorkbook::hash));
        if (!same) {
            throw new IllegalStateException("The check after an edit differs from a full check");
        }
    }

    @Benchmark
    @SuppressWarnings("NullAway") // JMH calls open() first; a null check would be measured.
    public CheckResult check() {
        if (edit == Edit.FILE) {
            return checker.check(new ByteArrayInputStream(file));
        }
        next = (next + 1) % EDITS;
        return opened.with(List.of(edits.get(next))).result();
    }
}
