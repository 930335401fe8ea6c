package dev.daka.bench.load;

import dev.daka.bench.load.client.Gaps;
import dev.daka.bench.load.client.LoadClient;
import dev.daka.bench.load.client.Measured;
import dev.daka.bench.load.client.Requests;
import dev.daka.bench.load.machine.Counters;
import dev.daka.bench.load.machine.CpuTimes;
import dev.daka.bench.load.machine.Database;
import dev.daka.bench.load.machine.ServiceProcess;
import dev.daka.bench.load.traffic.BatchPosts;
import dev.daka.bench.load.traffic.History;
import dev.daka.bench.load.traffic.Introductions;
import dev.daka.bench.load.traffic.RequestHead;
import dev.daka.bench.load.traffic.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Measures a running service. It introduces the members, posts a year of their actions, warms the service up, finds the
 * highest throughput, and then measures at half of it.
 */
final class CaseRun {
    /** Connections for the open loop. A request waits for one only if the service falls far behind. */
    private static final int OPEN_CONNECTIONS = 256;

    /**
     * Connections for batches in the open loop. Together they post fewer actions than can wait in one lane of the
     * service.
     */
    private static final int OPEN_BATCH_CONNECTIONS = 8;

    private static final int INTRODUCING_CONNECTIONS = 32;
    private static final int HISTORY_CONNECTIONS = 4;
    /**
     * Batches that are posted one at a time at first. A service that has just started takes seconds for its first
     * actions, and it refuses actions that wait for more than 10 s.
     */
    private static final int FIRST_BATCHES = 20;

    private static final int HISTORY_BATCH = 100;
    private static final long SEED = 20_261_122L;

    private final LoadPlan plan;
    private final LoadCase one;
    private final ServiceProcess service;
    private final Database server;
    private final Consumer<String> notes;

    CaseRun(LoadPlan plan, LoadCase one, ServiceProcess service, Database server, Consumer<String> notes) {
        this.plan = plan;
        this.one = one;
        this.service = service;
        this.server = server;
        this.notes = notes;
    }

    void introduce(int members, RequestHead head) {
        try (LoadClient client = new LoadClient(service.address(), INTRODUCING_CONNECTIONS, new Introductions(head))) {
            Measured measured = client.closed(TimeUnit.MINUTES.toNanos(10), members);
            if (measured.errors() > 0) {
                throw new IllegalStateException(measured.errors() + " members were not taken");
            }
        }
    }

    void live(History history, RequestHead head, Tally tally) {
        BatchPosts posts = new BatchPosts(history, head, tally, HISTORY_BATCH, history.size());
        long first = Math.min(FIRST_BATCHES, posts.requests());
        long start = System.nanoTime();
        post(posts, 1, first);
        post(posts, HISTORY_CONNECTIONS, posts.requests() - first);
        if (tally.acknowledged() < history.size()) {
            throw new IllegalStateException("%,d of %,d actions of the last year were not taken; %s"
                    .formatted(history.size() - tally.acknowledged(), history.size(), tally.refusals()));
        }
        notes.accept("  last year: %,d actions in %.0f s".formatted(history.size(), (System.nanoTime() - start) / 1e9));
    }

    private void post(BatchPosts posts, int connections, long requests) {
        try (LoadClient client = new LoadClient(service.address(), connections, posts)) {
            client.closed(TimeUnit.HOURS.toNanos(1), requests);
        }
    }

    /** Runs the closed loop at the highest load until the median latency is stable. */
    WarmUp warmUp(Requests posts) {
        List<Integer> connections = plan.scale().connectionsOf(one);
        int most = connections.get(connections.size() - 1);
        WarmUp warmUp;
        try (LoadClient client = new LoadClient(service.address(), most, posts)) {
            warmUp = WarmUp.run(
                    plan.scale().warmUpStretch(),
                    plan.scale().warmUpMost(),
                    () -> client.closed(TimeUnit.SECONDS.toNanos(plan.scale().warmUpStretch()), Long.MAX_VALUE)
                            .millisAt(50));
        }
        notes.accept("  warm-up: %d s, p50 from %.2f to %.2f ms, %s"
                .formatted(
                        warmUp.seconds(),
                        warmUp.medians().get(0),
                        warmUp.medians().get(warmUp.medians().size() - 1),
                        warmUp.steady() ? "steady" : "not steady"));
        server.settle();
        return warmUp;
    }

    List<Stretch> closed(Requests posts) {
        List<Stretch> stretches = new ArrayList<>();
        for (int connections : plan.scale().connectionsOf(one)) {
            stretches.add(stretch(connections, connections, posts, client -> client.closed(nanos(), Long.MAX_VALUE)));
        }
        return stretches;
    }

    List<Stretch> open(Requests posts, List<Double> rates) {
        List<Stretch> stretches = new ArrayList<>();
        for (double rate : rates) {
            server.settle();
            Gaps gaps = new Gaps(rate / one.actionsPerRequest(), SEED);
            stretches.add(stretch(rate, openConnections(), posts, client -> client.open(gaps, nanos())));
        }
        return stretches;
    }

    private int openConnections() {
        return one.actionsPerRequest() > 1 ? OPEN_BATCH_CONNECTIONS : OPEN_CONNECTIONS;
    }

    private long nanos() {
        return TimeUnit.SECONDS.toNanos(plan.scale().seconds());
    }

    private Stretch stretch(double load, int connections, Requests posts, Function<LoadClient, Measured> run) {
        try (LoadClient client = new LoadClient(service.address(), connections, posts)) {
            Counters counters = service.counters();
            long log = server.logPosition();
            CpuTimes cpu = cpu();
            Measured measured = run.apply(client);
            CpuTimes spent = cpu().since(cpu);
            Stretch stretch =
                    new Stretch(load, measured, spent, service.counters().since(counters), server.logSince(log));
            notes.accept("  %,.0f: %,.0f/s, p50 %.2f ms, p99 %.2f ms, %d errors"
                    .formatted(
                            load,
                            stretch.perSecond(),
                            measured.millisAt(50),
                            measured.millisAt(99),
                            measured.errors()));
            return stretch;
        }
    }

    private CpuTimes cpu() {
        return CpuTimes.now(service.pid(), server.pid());
    }
}
