package dev.daka.bench.load;

import static dev.daka.bench.load.Samples.series;
import static dev.daka.bench.load.Samples.stretch;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeriesTest {
    @Test
    void highestThroughputIsOfAStretchWithoutErrors() {
        assertThat(series("", 0, stretch(8, 2_000, 0), stretch(64, 9_000, 0), stretch(256, 20_000, 5))
                        .best()
                        .perSecond())
                .isEqualTo(900);
        assertThat(series("", 0, stretch(8, 2_000, 1), stretch(64, 9_000, 1))
                        .best()
                        .perSecond())
                .as("if every stretch has errors")
                .isEqualTo(900);
    }

    @Test
    void comparesTheHighestThroughputs() {
        assertThat(series("", 0, stretch(8, 8_000, 0)).ratioTo(series("", 0, stretch(1, 500, 0), stretch(4, 1_000, 0))))
                .isEqualTo(8);
    }

    @Test
    void comparesWithTheSameNumberOfConnections() {
        Series one = series("", 0, stretch(8, 8_000, 0), stretch(64, 6_000, 0));

        assertThat(one.ratioTo(series("", 0, stretch(8, 1_000, 0), stretch(64, 2_000, 0)), 64))
                .hasValue(3.0);
        assertThat(one.ratioTo(series("", 0, stretch(8, 1_000, 0)), 64)).isEmpty();
    }

    @Test
    void addsUpTheRowsOfAllTables() {
        Series series = new Series("", List.of(), List.of(), Map.of("journal", 1.0, "member_state", 1.25), 0, "", "");
        assertThat(series.rowsPerDecision()).isEqualTo(2.25);
    }
}
