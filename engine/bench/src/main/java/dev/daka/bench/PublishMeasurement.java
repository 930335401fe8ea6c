package dev.daka.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.daka.bench.contestant.Contestant;
import dev.daka.bench.contestant.Engine;
import dev.daka.core.evaluation.Occasion;
import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Properties;

/**
 * Measures one contestant with one table size in its own Java process. It publishes once in the cold process, compares
 * the answers, publishes again as often as time allows, and measures the memory that the first publication retains.
 */
final class PublishMeasurement {
    static final String COLD = "coldMillis";
    static final String COLD_CPU = "coldCpuMillis";
    static final String COMPARED = "compared";
    static final String WARM = "warmMillis";
    static final String REPETITIONS = "repetitions";
    static final String HEAP = "heapBytes";
    static final String CLASSES = "classes";

    private final Engine engine;
    private final Workload workload;
    /** Published contestants; emptied when the first one is to be garbage-collected. */
    private final Deque<Contestant<?, ?>> held = new ArrayDeque<>();

    private PublishMeasurement(Engine engine, Workload workload) {
        this.engine = engine;
        this.workload = workload;
    }

    /** Arguments: engine, rows, folder, maximum repetitions, maximum seconds for them, result file. */
    public static void main(String[] args) throws IOException {
        int rows = Integer.parseInt(args[1]);
        PublishMeasurement measurement =
                new PublishMeasurement(Engine.valueOf(args[0]), Workload.of(Path.of(args[2]), rows));
        Properties result = measurement.measure(Integer.parseInt(args[3]), Long.parseLong(args[4]));
        try (Writer file = Files.newBufferedWriter(Path.of(args[5]))) {
            result.store(file, null);
        }
    }

    private Properties measure(int mostRepetitions, long seconds) {
        Properties result = new Properties();
        double cpuBefore = cpuMillis();
        result.setProperty(COLD, String.valueOf(publish()));
        result.setProperty(COLD_CPU, String.valueOf(cpuMillis() - cpuBefore));
        result.setProperty(COMPARED, String.valueOf(workload.compare(held.getFirst())));
        List<Double> warm = publishAgain(mostRepetitions, seconds);
        result.setProperty(REPETITIONS, String.valueOf(warm.size()));
        if (!warm.isEmpty()) {
            result.setProperty(WARM, String.valueOf(warm.get(warm.size() / 2)));
        }
        Memory.afterCollection();
        Memory with = Memory.afterCollection();
        held.removeFirst().close();
        Memory without = Memory.afterCollection();
        result.setProperty(HEAP, String.valueOf(with.heapBytes() - without.heapBytes()));
        result.setProperty(CLASSES, String.valueOf(with.classes() - without.classes()));
        return result;
    }

    /** Publishes repeatedly and returns the times in milliseconds, sorted. */
    private List<Double> publishAgain(int mostRepetitions, long seconds) {
        List<Double> millis = new ArrayList<>();
        double spent = 0;
        while (millis.size() < mostRepetitions && spent < 1_000.0 * seconds) {
            double one = publish();
            held.removeLast().close();
            spent += one;
            millis.add(one);
        }
        millis.sort(null);
        return millis;
    }

    /**
     * Processor time of all threads of the process in milliseconds, including the compiler and the garbage collector.
     * Other processes hardly affect it.
     */
    private static double cpuMillis() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e6;
    }

    /** Publishes and evaluates one action. Returns the elapsed milliseconds. */
    private double publish() {
        Occasion first = workload.occasions().get(0);
        long start = System.nanoTime();
        Contestant<?, ?> published = engine.publish(workload.submission());
        int fired = published.points(first).size();
        double millis = (System.nanoTime() - start) / 1e6;
        if (fired > workload.submission().rows().size()) {
            throw new IllegalStateException("More rows fired than there are");
        }
        held.addLast(published);
        return millis;
    }
}
