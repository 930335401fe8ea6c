package dev.daka.bench.load;

import dev.daka.bench.load.client.Gaps;
import dev.daka.bench.load.client.LoadClient;
import dev.daka.bench.load.client.Measured;
import dev.daka.bench.load.machine.Counters;
import dev.daka.bench.load.machine.CpuTimes;
import dev.daka.bench.load.machine.Database;
import dev.daka.bench.load.machine.ServiceProcess;
import dev.daka.bench.load.traffic.Introductions;
import dev.daka.bench.load.traffic.Tally;
import dev.daka.bench.load.traffic.Tally.RequestHead;
import dev.daka.bench.load.traffic.Traffic;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/** Measures one service that is running: makes its members known, warms it up, finds the most it does, then asks for half. */
final class CaseRun {
    /** Enough that a request waits for one only where the service is far behind. */
    private static final int OPEN_CONNECTIONS = 256;

    private static final int WARM_UP_CONNECTIONS = 32;
    private static final long SEED = 20_261_122L;

    private final LoadPlan plan;
    private final ServiceProcess service;
    private final Database server;
    private final Consumer<String> notes;

    CaseRun(LoadPlan plan, ServiceProcess service, Database server, Consumer<String> notes) {
        this.plan = plan;
        this.service = service;
        this.server = server;
        this.notes = notes;
    }

    void introduce(Traffic traffic, RequestHead head) {
        try (LoadClient client =
                new LoadClient(service.address(), WARM_UP_CONNECTIONS, new Introductions(traffic, head))) {
            Measured measured = client.closed(TimeUnit.MINUTES.toNanos(10), traffic.members());
            if (measured.errors() > 0) {
                throw new IllegalStateException(measured.errors() + " members were not taken");
            }
        }
    }

    void warmUp(Tally tally) {
        try (LoadClient client = new LoadClient(service.address(), WARM_UP_CONNECTIONS, tally)) {
            client.closed(TimeUnit.SECONDS.toNanos(plan.warmUp()), Long.MAX_VALUE);
        }
        server.settle();
    }

    List<Stretch> closed(Tally tally) {
        List<Stretch> stretches = new ArrayList<>();
        for (int connections : plan.connections()) {
            stretches.add(stretch(
                    connections,
                    connections,
                    tally,
                    client -> client.closed(TimeUnit.SECONDS.toNanos(plan.seconds()), Long.MAX_VALUE)));
        }
        return stretches;
    }

    List<Stretch> open(Tally tally, List<Double> rates) {
        List<Stretch> stretches = new ArrayList<>();
        for (double rate : rates) {
            server.settle();
            stretches.add(stretch(
                    rate,
                    OPEN_CONNECTIONS,
                    tally,
                    client -> client.open(new Gaps(rate, SEED), TimeUnit.SECONDS.toNanos(plan.seconds()))));
        }
        return stretches;
    }

    private Stretch stretch(double load, int connections, Tally tally, Function<LoadClient, Measured> run) {
        try (LoadClient client = new LoadClient(service.address(), connections, tally)) {
            Counters counters = service.counters();
            CpuTimes cpu = cpu();
            Measured measured = run.apply(client);
            Stretch stretch = new Stretch(
                    load, measured, cpu().since(cpu), service.counters().since(counters));
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
