package dev.daka.bench.load.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GapsTest {
    private static final int MANY = 200_000;

    @Test
    void theSameSeedGivesTheSameArrivals() {
        assertThat(nanos(1_000, 7)).isEqualTo(nanos(1_000, 7)).isNotEqualTo(nanos(1_000, 8));
    }

    @Test
    void keepsTheRateWithIndependentArrivals() {
        List<Long> gaps = nanos(1_000, 1);

        assertThat(gaps.stream().mapToLong(Long::longValue).average().orElseThrow())
                .as("1 ms")
                .isCloseTo(1e6, within(2e4));
        assertThat(share(gaps, 100_000)).as("1 - e^-0.1").isCloseTo(0.0952, within(0.005));
        assertThat(share(gaps, 1_000_000)).as("1 - e^-1").isCloseTo(0.632, within(0.005));
        assertThat(gaps).allMatch(gap -> gap >= 0);
    }

    @Test
    void refusesARateOfZero() {
        assertThatThrownBy(() -> new Gaps(0, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static double share(List<Long> gaps, long under) {
        return gaps.stream().filter(gap -> gap < under).count() / (double) MANY;
    }

    private static List<Long> nanos(double perSecond, long seed) {
        Gaps gaps = new Gaps(perSecond, seed);
        return Stream.generate(gaps::nextNanos).limit(MANY).toList();
    }
}
