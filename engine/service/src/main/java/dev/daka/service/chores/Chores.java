package dev.daka.service.chores;

import dev.daka.service.database.DatabaseAway;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Does the chores while the service runs. One that fails is done again when its time comes. */
@Component
class Chores implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Chores.class);
    private static final long PATIENCE_SECONDS = 15;

    private final List<Chore> chores;
    private final Clock clock;
    private volatile @Nullable ScheduledThreadPoolExecutor threads;

    Chores(List<Chore> chores, Clock clock) {
        this.chores = chores;
        this.clock = clock;
    }

    @Override
    public void start() {
        ScheduledThreadPoolExecutor started = new ScheduledThreadPoolExecutor(chores.size(), work -> {
            Thread thread = new Thread(work, "chore");
            thread.setDaemon(true);
            return thread;
        });
        started.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        threads = started;
        chores.forEach(chore -> plan(chore, started, true));
    }

    private void plan(Chore chore, ScheduledThreadPoolExecutor on, boolean first) {
        chore.pause(clock.instant(), first).ifPresent(pause -> {
            try {
                on.schedule(() -> run(chore, on), pause.toMillis(), TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException stopped) {
                LOG.debug("{} is not planned any more: the service stops", chore.name(), stopped);
            }
        });
    }

    private void run(Chore chore, ScheduledThreadPoolExecutor on) {
        Thread.currentThread().setName("chore-" + chore.name());
        try {
            chore.run(() -> !on.isShutdown());
        } catch (RuntimeException failure) {
            if (DatabaseAway.explains(failure)) {
                LOG.warn("{} waits for the database", chore.name());
            } else {
                LOG.error("{} failed; it is done again in its time", chore.name(), failure);
            }
        }
        plan(chore, on, false);
    }

    @Override
    public void stop() {
        ScheduledThreadPoolExecutor running = threads;
        threads = null;
        if (running != null) {
            running.shutdown();
            try {
                if (!running.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    LOG.warn("A chore is left undone");
                }
            } catch (InterruptedException hurry) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return threads != null;
    }
}
