package dev.daka.service.simulations;

import dev.daka.core.vocabulary.Label;
import dev.daka.service.problems.ProblemType;
import dev.daka.service.problems.Refusal;
import jakarta.annotation.PreDestroy;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Runs one simulation at a time, so that actions are not kept waiting; a few more may queue. */
@Component
class Simulations {
    private static final int QUEUED = 4;
    private static final int KEPT = 20;

    private final Map<String, SimulationRun> byId = new LinkedHashMap<>();
    private final ThreadPoolExecutor executor =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(QUEUED), work -> {
                Thread thread = new Thread(work, "simulation");
                thread.setDaemon(true);
                return thread;
            });

    SimulationRun start(Replay replay) {
        SimulationRun run = new SimulationRun(replay);
        try {
            executor.execute(run);
        } catch (RejectedExecutionException full) {
            replay.close();
            throw Refusal.of(
                    ProblemType.BUSY,
                    new Label("已有几个模拟在排队", "Several simulations are waiting already"),
                    new Label("请等前面的完成，或先停止一个", "Wait for them, or stop one"));
        }
        keep(run);
        return run;
    }

    private synchronized void keep(SimulationRun run) {
        byId.put(run.id(), run);
        if (byId.size() > KEPT) {
            byId.values().stream()
                    .filter(SimulationRun::isOver)
                    .findFirst()
                    .map(SimulationRun::id)
                    .ifPresent(byId::remove);
        }
    }

    synchronized Optional<SimulationRun> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    @PreDestroy
    synchronized void close() {
        byId.values().forEach(SimulationRun::stop);
        executor.shutdownNow();
    }
}
