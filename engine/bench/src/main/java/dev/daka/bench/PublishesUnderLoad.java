package dev.daka.bench;

import dev.daka.bench.contestant.LinearLoop;
import dev.daka.bench.table.Actions;
import dev.daka.bench.table.Asked;
import dev.daka.bench.table.TaskRow;
import dev.daka.bench.table.TaskWorkbook;
import dev.daka.bench.table.Tasks;
import dev.daka.core.decide.rules.RuleSet;
import dev.daka.core.declaration.Declarations;
import dev.daka.core.evaluation.FiredRow;
import dev.daka.core.evaluation.Occasion;
import dev.daka.core.workbook.read.WorkbookChecker;
import dev.daka.rules.Rules;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Publishes a campaign many times while other threads evaluate without pause and compare each answer with the expected
 * one. The versions differ in the rows of every category. Each publication replaces the previous version, which other
 * threads may still be evaluating.
 */
final class PublishesUnderLoad {
    static final String HEAP_BEFORE = "heapBefore";
    static final String HEAP_AFTER = "heapAfter";
    static final String CLASSES_BEFORE = "classesBefore";
    static final String CLASSES_AFTER = "classesAfter";
    static final String EVALUATIONS = "evaluations";
    static final String FAILED = "failed";
    static final String MEDIAN = "medianMillis";
    static final String SLOWEST = "slowestMillis";

    private static final int VERSIONS = 4;
    private static final int WARM_UP = 20;
    private static final int THREADS = 2;

    private final List<byte[]> files = new ArrayList<>();
    private final List<Version> versions = new ArrayList<>();
    private final WorkbookChecker checker;
    private volatile Running running;

    /** The occasions for a version and the points that it must answer. */
    private record Version(List<Occasion> occasions, List<List<Long>> expected) {}

    private record Running(RuleSet ruleSet, Version version) {}

    private record Tally(long evaluations, long failed) {}

    private PublishesUnderLoad(int rows) {
        Declarations declarations = Rules.shipped().declarations();
        checker = new WorkbookChecker(declarations);
        for (int i = 0; i < VERSIONS; i++) {
            List<TaskRow> tasks = Tasks.of(rows, Workload.SEED + i);
            files.add(TaskWorkbook.of("bench", tasks, Tasks.PURCHASED, declarations));
            versions.add(version(tasks, Workload.SEED + i));
        }
        running = compiled(0);
    }

    /** Arguments: number of publications, rows, result file. */
    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        PublishesUnderLoad load = new PublishesUnderLoad(Integer.parseInt(args[1]));
        Properties result = load.measure(Integer.parseInt(args[0]));
        try (Writer file = Files.newBufferedWriter(Path.of(args[2]))) {
            result.store(file, null);
        }
    }

    private static Version version(List<TaskRow> tasks, long seed) {
        List<Occasion> occasions =
                Actions.of(tasks.size(), seed).stream().map(Asked::occasion).toList();
        LinearLoop reference = new LinearLoop(tasks);
        return new Version(occasions, occasions.stream().map(reference::points).toList());
    }

    private Properties measure(int publishes) throws InterruptedException, ExecutionException {
        AtomicBoolean stop = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<Tally>> tallies = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            tallies.add(threads.submit(() -> evaluateUntil(stop)));
        }
        publish(WARM_UP);
        Memory before = Memory.afterCollection();
        List<Double> millis = publish(publishes);
        Memory after = Memory.afterCollection();
        stop.set(true);
        long evaluations = 0;
        long failed = 0;
        for (Future<Tally> tally : tallies) {
            evaluations += tally.get().evaluations();
            failed += tally.get().failed();
        }
        threads.shutdown();
        return result(before, after, evaluations, failed, millis);
    }

    private static Properties result(Memory before, Memory after, long evaluations, long failed, List<Double> millis) {
        Properties result = new Properties();
        result.setProperty(HEAP_BEFORE, String.valueOf(before.heapBytes()));
        result.setProperty(HEAP_AFTER, String.valueOf(after.heapBytes()));
        result.setProperty(CLASSES_BEFORE, String.valueOf(before.classes()));
        result.setProperty(CLASSES_AFTER, String.valueOf(after.classes()));
        result.setProperty(EVALUATIONS, String.valueOf(evaluations));
        result.setProperty(FAILED, String.valueOf(failed));
        result.setProperty(MEDIAN, String.valueOf(millis.get(millis.size() / 2)));
        result.setProperty(SLOWEST, String.valueOf(millis.get(millis.size() - 1)));
        return result;
    }

    /** Publishes repeatedly and returns the times in milliseconds, sorted. */
    private List<Double> publish(int times) {
        List<Double> millis = new ArrayList<>();
        for (int i = 1; i <= times; i++) {
            long start = System.nanoTime();
            running = compiled(i % VERSIONS);
            millis.add((System.nanoTime() - start) / 1e6);
        }
        millis.sort(null);
        return millis;
    }

    private Running compiled(int number) {
        return new Running(
                RuleSet.compile(
                        checker.check(new ByteArrayInputStream(files.get(number)))
                                .workbook()
                                .orElseThrow(),
                        number + 1),
                versions.get(number));
    }

    private Tally evaluateUntil(AtomicBoolean stop) {
        long evaluations = 0;
        long failed = 0;
        while (!stop.get()) {
            Running now = running;
            int occasion = (int) (evaluations % now.version().occasions().size());
            failed += answersAsExpected(now, occasion) ? 0 : 1;
            evaluations++;
        }
        return new Tally(evaluations, failed);
    }

    /**
     * True if the version answers as expected. An exception counts as a failed evaluation and does not stop the thread,
     * as in a service.
     */
    private static boolean answersAsExpected(Running now, int occasion) {
        try {
            List<FiredRow> fired =
                    now.ruleSet().evaluate(now.version().occasions().get(occasion));
            return fired.stream()
                    .map(row -> row.effect().points())
                    .toList()
                    .equals(now.version().expected().get(occasion));
        } catch (RuntimeException failed) {
            return false;
        }
    }
}
