package dev.daka.service.platform.jobs;

import dev.daka.service.platform.database.DatabaseUnavailable;
import dev.daka.service.platform.liveness.VitalThreads;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs each background job in its own thread while the service runs. A job that fails runs again at its next time. */
@Component
class Jobs implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final List<Job> jobs;
    private final Clock clock;
    private final VitalThreads vital;
    private final List<Thread> threads = new ArrayList<>();
    private volatile CountDownLatch stopped = new CountDownLatch(0);

    Jobs(List<Job> jobs, Clock clock, VitalThreads vital) {
        this.jobs = jobs;
        this.clock = clock;
        this.vital = vital;
    }

    @Override
    public synchronized void start() {
        CountDownLatch until = new CountDownLatch(1);
        stopped = until;
        for (Job job : jobs) {
            Thread thread = new Thread(() -> keepDoing(job, until), "job-" + job.name());
            thread.setDaemon(true);
            threads.add(thread);
            vital.watch(thread);
            thread.start();
        }
    }

    private void keepDoing(Job job, CountDownLatch until) {
        try {
            Optional<Duration> pause = job.pause(clock.instant(), true);
            while (pause.isPresent() && !until.await(pause.get().toMillis(), TimeUnit.MILLISECONDS)) {
                once(job, until);
                pause = job.pause(clock.instant(), false);
            }
            vital.release(Thread.currentThread());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static void once(Job job, CountDownLatch until) {
        try {
            job.run(() -> until.getCount() > 0);
        } catch (RuntimeException failure) {
            if (DatabaseUnavailable.explains(failure)) {
                LOG.warn("The job {} waits for the database: {}", job.name(), DatabaseUnavailable.reason(failure));
            } else {
                LOG.error("The job {} failed. It runs again at its next time", job.name(), failure);
            }
        }
    }

    /** Stops the jobs and waits up to 15 s for running ones. An unfinished run does no harm. */
    @Override
    public synchronized void stop() {
        threads.forEach(vital::release);
        stopped.countDown();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            for (Thread thread : threads) {
                thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime())));
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }
}
