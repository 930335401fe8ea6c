package dev.daka.service.admin.simulations;

import dev.daka.service.platform.problems.ProblemText;
import dev.daka.service.platform.problems.ProblemType;
import dev.daka.service.platform.problems.Refusal;
import jakarta.annotation.PreDestroy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The running simulations and the most recent finished ones, 20 in all. */
@Component
class Simulations {
    /** Maximum simulations at a time. The limit leaves processors to applications that post actions. */
    static final int AT_ONCE = 2;

    private static final int MOST = 20;
    private static final int SECONDS_TO_STOP = 10;

    private final Map<String, SimulationRun> byId = new LinkedHashMap<>();
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final ExecutorService executor = Executors.newFixedThreadPool(AT_ONCE, work -> {
        Thread thread = new Thread(work, "simulation");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * Starts a simulation and returns its id.
     *
     * @param prepared creates the replay; called only if a simulation may start, because compiling rules uses the
     *                 processor too
     * @throws Refusal if two simulations are running
     */
    String start(Supplier<Replay> prepared) {
        if (!free.tryAcquire()) {
            throw Refusal.of(ProblemType.BUSY, ProblemText.of("simulationsBusy", AT_ONCE));
        }
        boolean started = false;
        try {
            Replay replay = prepared.get();
            String id = UUID.randomUUID().toString();
            SimulationRun run =
                    new SimulationRun(id, replay.recording().content().rows());
            executor.execute(() -> run.run(replay, free::release));
            started = true;
            keep(id, run);
            return id;
        } finally {
            if (!started) {
                free.release();
            }
        }
    }

    private synchronized void keep(String id, SimulationRun run) {
        byId.put(id, run);
        List<String> oldest = byId.entrySet().stream()
                .filter(entry -> entry.getValue().isOver())
                .map(Map.Entry::getKey)
                .limit(Math.max(0, byId.size() - MOST))
                .toList();
        oldest.forEach(byId::remove);
    }

    synchronized Optional<SimulationRun> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Stops all simulations and waits up to 10 seconds for them to end. */
    @PreDestroy
    void close() throws InterruptedException {
        stopAll();
        executor.shutdown();
        executor.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
    }

    private synchronized void stopAll() {
        byId.values().forEach(SimulationRun::stop);
    }
}
