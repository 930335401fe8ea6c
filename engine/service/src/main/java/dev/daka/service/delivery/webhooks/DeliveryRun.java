package dev.daka.service.delivery.webhooks;

import dev.daka.service.platform.database.DatabaseUnavailable;
import dev.daka.service.platform.liveness.VitalThreads;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs the dispatcher in a thread while the service runs. */
@Component
class DeliveryRun implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryRun.class);
    private static final Duration BETWEEN_PURGES = Duration.ofMinutes(10);

    private final Dispatcher dispatcher;
    private final Purge purge;
    private final WebhookSettings settings;
    private final Clock clock;
    private final VitalThreads threads;
    private final Semaphore news = new Semaphore(0);
    private Instant purgedAt;
    private boolean unavailable;
    private volatile @Nullable Thread thread;

    DeliveryRun(Dispatcher dispatcher, Purge purge, WebhookSettings settings, Clock clock, VitalThreads threads) {
        this.dispatcher = dispatcher;
        this.purge = purge;
        this.settings = settings;
        this.clock = clock;
        this.threads = threads;
        this.purgedAt = clock.instant();
    }

    @Override
    public synchronized void start() {
        Thread started = new Thread(this::run, "webhooks");
        thread = started;
        threads.watch(started);
        started.start();
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /**
     * Stops the dispatcher. Requests in progress are finished. Events that are claimed but not sent are sent by other
     * processes when the claim ends.
     */
    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        news.release();
        if (running != null) {
            threads.release(running);
            try {
                running.join(settings.deadline().toMillis());
            } catch (InterruptedException hurry) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run() {
        ExecutorService workers = Executors.newFixedThreadPool(settings.workers(), work -> {
            Thread worker = new Thread(work, "webhook");
            worker.setDaemon(true);
            return worker;
        });
        try {
            while (thread == Thread.currentThread()) {
                if (!turn(workers)) {
                    news.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS);
                    news.drainPermits();
                }
            }
            workers.shutdown();
            workers.awaitTermination(settings.deadline().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            workers.shutdownNow();
        }
    }

    /** Runs one round. Returns false if there is nothing to do for now, or if the round failed. */
    private boolean turn(ExecutorService workers) {
        try {
            Instant now = clock.instant();
            if (purgedAt.plus(BETWEEN_PURGES).isBefore(now)) {
                purgedAt = now;
                purge.run(now);
            }
            boolean busy = dispatcher.round(workers, news::release);
            unavailable = false;
            return busy;
        } catch (RuntimeException failure) {
            if (!DatabaseUnavailable.explains(failure)) {
                LOG.error("Events could not be delivered. Daka tries again", failure);
            } else if (!unavailable) {
                unavailable = true;
                LOG.warn("Events wait for the database: {}", DatabaseUnavailable.reason(failure));
            }
            return false;
        }
    }
}
