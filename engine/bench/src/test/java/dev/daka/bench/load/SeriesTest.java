package dev.daka.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.bench.load.client.Measured;
import dev.daka.bench.load.machine.Counters;
import dev.daka.bench.load.machine.CpuTimes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SeriesTest {
    private static Stretch stretch(double load, long inTime, long errors) {
        return new Stretch(
                load,
                new Measured(TimeUnit.SECONDS.toNanos(10), inTime, errors, Measured.histogram()),
                new CpuTimes(0, 0, 0, 0, 0),
                new Counters(Map.of()));
    }

    private static Series series(String title, double spending, Stretch... closed) {
        return new Series(title, List.of(closed), List.of(), Map.of(), spending, "", "");
    }

    @Test
    void theMostIsTheBestStretchWithoutErrors() {
        assertThat(series("", 0, stretch(8, 2_000, 0), stretch(64, 9_000, 0), stretch(256, 20_000, 5))
                        .best()
                        .perSecond())
                .isEqualTo(900);
        assertThat(series("", 0, stretch(8, 2_000, 1), stretch(64, 9_000, 1))
                        .best()
                        .perSecond())
                .as("where none is without")
                .isEqualTo(900);
    }

    @Test
    void comparesTheMostOfEach() {
        assertThat(series("", 0, stretch(8, 8_000, 0)).ratioTo(series("", 0, stretch(1, 500, 0), stretch(4, 1_000, 0))))
                .isEqualTo(8);
    }

    @Test
    void theBaselineIsTheFasterFormOfTheSameKind() {
        Series slow = series("slow", 100, stretch(1, 100, 0));
        Series fast = series("fast", 100, stretch(1, 300, 0));
        Series spread = series("spread", 0, stretch(1, 900, 0));

        assertThat(LoadReport.fastest(List.of(slow, fast, spread), true)).isEqualTo(Optional.of(fast));
        assertThat(LoadReport.fastest(List.of(slow, fast, spread), false)).isEqualTo(Optional.of(spread));
        assertThat(LoadReport.fastest(List.of(spread), true)).isEmpty();
    }
}
