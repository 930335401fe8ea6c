package dev.daka.bench;

import dev.daka.bench.contestant.Contestant;
import dev.daka.bench.contestant.Engine;
import java.nio.file.Path;
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
import org.openjdk.jmh.annotations.TearDown;

/** Measures how long a published table takes to evaluate an action. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class EvaluateAction {
    @Param("DAKA")
    public Engine engine = Engine.DAKA;

    @Param("10")
    public int rows;

    /** The folder with the files that {@link Workload#write} wrote. */
    @Param("")
    public String folder = "";

    private @Nullable Contestant<?, ?> contestant;
    private @Nullable OccasionLoop<?, ?> asking;

    @Setup
    public void publish() {
        Workload workload = Workload.of(Path.of(folder), rows);
        Contestant<?, ?> published = engine.publish(workload.submission());
        workload.compare(published);
        contestant = published;
        asking = OccasionLoop.of(published, workload.occasions());
    }

    @Benchmark
    @SuppressWarnings("NullAway") // JMH calls publish() first; a null check would be measured.
    public Object evaluate() {
        return asking.next();
    }

    @TearDown
    public void close() {
        if (contestant != null) {
            contestant.close();
        }
    }
}
