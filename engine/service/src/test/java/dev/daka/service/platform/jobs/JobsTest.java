package dev.daka.service.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.service.platform.liveness.VitalThreads;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class JobsTest {
    private record Counting(CountDownLatch times, AtomicInteger done, Optional<Duration> pause) implements Job {
        @Override
        public String name() {
            return "counting";
        }

        @Override
        public Optional<Duration> pause(Instant now, boolean first) {
            return pause;
        }

        /** A job that fails the first time. */
        @Override
        public void run(BooleanSupplier goesOn) {
            times.countDown();
            if (done.incrementAndGet() == 1) {
                throw new IllegalStateException("as asked for");
            }
        }
    }

    private static Counting counting(int times, Optional<Duration> pause) {
        return new Counting(new CountDownLatch(times), new AtomicInteger(), pause);
    }

    @Test
    void runRepeatedlyUntilTheyAreStoppedEvenIfOneFails() throws Exception {
        Counting often = counting(3, Optional.of(Duration.ofMillis(1)));
        Counting never = counting(1, Optional.empty());
        Jobs jobs = new Jobs(List.of(often, never), Clock.systemUTC(), new VitalThreads());
        jobs.start();
        assertThat(often.times().await(10, TimeUnit.SECONDS)).isTrue();
        jobs.stop();
        int done = often.done().get();
        assertThat(jobs.isRunning()).isFalse();
        assertThat(often.done()).hasValue(done);
        assertThat(never.done()).hasValue(0);
    }

    @Test
    void aRunningJobIsAskedToEndAndAwaited() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicInteger ended = new AtomicInteger();
        Job endless = new Job() {
            @Override
            public String name() {
                return "long";
            }

            @Override
            public Optional<Duration> pause(Instant now, boolean first) {
                return Optional.of(Duration.ZERO);
            }

            @Override
            public void run(BooleanSupplier goesOn) {
                begun.countDown();
                while (goesOn.getAsBoolean()) {
                    Thread.onSpinWait();
                }
                ended.incrementAndGet();
            }
        };
        Jobs jobs = new Jobs(List.of(endless), Clock.systemUTC(), new VitalThreads());
        jobs.start();
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        jobs.stop();
        assertThat(ended).hasValue(1);
    }
}
