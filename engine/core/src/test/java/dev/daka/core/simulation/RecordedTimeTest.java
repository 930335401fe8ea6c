package dev.daka.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordedTimeTest {
    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-10-01T08:00:00+08:00,     Europe/Berlin,    2026-10-01T00:00:00Z",
                "2026-10-01T08:00:00.25Z,       Asia/Shanghai,    2026-10-01T08:00:00.250Z",
                "2017-01-01T07:30:27-05:00,     Asia/Shanghai,    2017-01-01T12:30:27Z",
                "2026-10-01T08:00:00+0800,      Asia/Shanghai,    2026-10-01T00:00:00Z",
                "2026-10-01T08:00:00,           Asia/Shanghai,    2026-10-01T00:00:00Z",
                "2026-10-01 08:00:00,           Asia/Shanghai,    2026-10-01T00:00:00Z",
                "2026-10-01 08:00,              Asia/Shanghai,    2026-10-01T00:00:00Z",
                "2026/10/1 8:00,                Asia/Shanghai,    2026-10-01T00:00:00Z",
                "2026-10-01,                    Asia/Shanghai,    2026-09-30T16:00:00Z",
                "2026/10/1,                     Asia/Shanghai,    2026-09-30T16:00:00Z",
                // The day on which New York's clocks skip 02:00-03:00, and the one on which Sao Paulo's skipped
                // midnight.
                "2017-03-12 02:30,              America/New_York, 2017-03-12T07:30:00Z",
                "2017-10-15,                    America/Sao_Paulo,2017-10-15T03:00:00Z",
                "2026-02-30,                    Asia/Shanghai,    -",
                "2026-10-01T25:00:00,           Asia/Shanghai,    -",
                "2026-10-01T08:00:00+99:00,     Asia/Shanghai,    -",
                "2026-10/01,                    Asia/Shanghai,    -",
                "01.10.2026,                    Asia/Shanghai,    -",
                "1790812800,                    Asia/Shanghai,    -",
            })
    void readsTimesAsExportsWriteThem(String text, String zone, @Nullable String expected) {
        assertThat(RecordedTime.parse(text, ZoneId.of(zone)).orElse(null))
                .isEqualTo(expected == null ? null : Instant.parse(expected));
    }
}
