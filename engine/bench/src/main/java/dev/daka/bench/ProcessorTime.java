package dev.daka.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Processor time of the benchmark's process per operation, in nanoseconds. It includes all threads, such as the garbage
 * collector's. Waiting for other processes on the machine increases an operation's elapsed time but not its processor
 * time.
 */
public final class ProcessorTime implements InternalProfiler {
    static final String NAME = "processor.time";

    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private long before;

    @Override
    public String getDescription() {
        return "Processor time per operation";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = system.getProcessCpuTime();
    }

    @Override
    public List<Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult measured) {
        double used = (double) system.getProcessCpuTime() - before;
        return List.of(
                new ScalarResult(NAME, used / measured.getMetadata().getAllOps(), "ns/op", AggregationPolicy.AVG));
    }
}
