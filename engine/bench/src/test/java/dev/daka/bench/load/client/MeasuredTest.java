package dev.daka.bench.load.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class MeasuredTest {
    @Test
    void computesPercentiles() {
        Histogram latency = Measured.histogram();
        for (int i = 1; i <= 1_000; i++) {
            latency.recordValue(TimeUnit.MILLISECONDS.toNanos(i));
        }
        Measured measured = new Measured(TimeUnit.SECONDS.toNanos(2), 900, 100, latency);

        assertThat(measured.perSecond()).as("right answers in time, in 2 s").isEqualTo(450);
        assertThat(measured.millisAt(50)).isCloseTo(500, within(1.0));
        assertThat(measured.millisAt(99)).isCloseTo(990, within(1.0));
        assertThat(measured.millisAt(99.9)).isCloseTo(999, within(1.0));
        assertThat(measured.millisAt(100)).isCloseTo(1_000, within(1.0));
    }
}
