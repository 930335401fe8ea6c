package dev.daka.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Iterator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarmUpTest {
    @ParameterizedTest(name = "{0}: {1} s")
    @CsvSource({
        "100 100 100, 30, true",
        "100 102.9 101, 30, true",
        "100 103 101, 50, false",
        "300 200 100 101 102, 50, true",
        "100 101 104 107 110, 50, false"
    })
    void endsWhenThreeMediansDifferByLessThan3PercentOrTheTimeIsOver(String medians, int seconds, boolean steady) {
        Iterator<Double> next = Arrays.stream((medians + " 200 300").split(" ", -1))
                .map(Double::valueOf)
                .iterator();

        WarmUp warmUp = WarmUp.run(10, 50, next::next);

        assertThat(warmUp.seconds()).isEqualTo(seconds);
        assertThat(warmUp.medians()).hasSize(seconds / 10);
        assertThat(warmUp.steady()).isEqualTo(steady);
    }
}
