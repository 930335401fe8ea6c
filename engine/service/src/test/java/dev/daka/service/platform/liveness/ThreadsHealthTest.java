package dev.daka.service.platform.liveness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class ThreadsHealthTest {
    private final VitalThreads threads = new VitalThreads();
    private final ThreadsHealth health = new ThreadsHealth(threads);

    private static Thread dead(String name) throws InterruptedException {
        Thread thread = new Thread(() -> {}, name);
        thread.start();
        thread.join();
        return thread;
    }

    @Test
    void isDownIfAWatchedThreadDied() throws InterruptedException {
        threads.watch(Thread.currentThread());
        threads.watch(dead("booking-0"));

        assertThat(health.health())
                .isEqualTo(
                        Health.down().withDetail("died", List.of("booking-0")).build());
    }

    @Test
    void isUpIfOnlyReleasedThreadsEnded() throws InterruptedException {
        Thread ended = dead("booking-0");
        threads.watch(ended);
        threads.release(ended);

        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }
}
