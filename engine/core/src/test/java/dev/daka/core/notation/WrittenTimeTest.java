package dev.daka.core.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTimeTest {
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
                "2026年10月1日,                 Asia/Shanghai,    2026-09-30T16:00:00Z",
                "2026年10月1日 8时5分,          Asia/Shanghai,    2026-10-01T00:05:00Z",
                "2026年10月1日08:00:30,         Asia/Shanghai,    2026-10-01T00:00:30Z",
                "2026.10.1 08:00,               Asia/Shanghai,    2026-10-01T00:00:00Z",
                "2026/10/1 下午 3:05,           Asia/Shanghai,    2026-10-01T07:05:00Z",
                "2026/10/1 上午12:05,           Asia/Shanghai,    2026-09-30T16:05:00Z",
                "2026-10-01 3:05:09 pm,         Asia/Shanghai,    2026-10-01T07:05:09Z",
                "20261001,                      Asia/Shanghai,    2026-09-30T16:00:00Z",
                "20261001080030,                Asia/Shanghai,    2026-10-01T00:00:30Z",
                "20261001 08:00,                Asia/Shanghai,    2026-10-01T00:00:00Z",
                "1790812800,                    Asia/Shanghai,    2026-10-01T00:00:00Z",
                "1790812800250,                 Asia/Shanghai,    2026-10-01T00:00:00.250Z",
                "2026-10-01 13:05 下午,         Asia/Shanghai,    -",
                "2026-10-0108:00,               Asia/Shanghai,    -",
                "20261301,                      Asia/Shanghai,    -",
                // It is unknown whether the day or the month comes first, and which program's day numbers these are.
                "03/04/2026,                    Asia/Shanghai,    -",
                "46296.5,                       Asia/Shanghai,    -",
            })
    void readsTimesAsExportsWriteThem(String text, String zone, @Nullable String expected) {
        assertThat(WrittenTime.instant(text, ZoneId.of(zone)).orElse(null))
                .isEqualTo(expected == null ? null : Instant.parse(expected));
    }

    /** The formats of the API mean the same in a recording, regardless of its time zone. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-04T08:30:00+0800,   2026-03-04T00:30:00Z",
        "2026-03-04T08:30:00+08:00,  2026-03-04T00:30:00Z",
        "2026-03-04T08:30+08,        2026-03-04T00:30:00Z",
        "2026-03-04t08:30:00.123z,   2026-03-04T08:30:00.123Z",
        "2026-03-04T08:30:00-03:30,  2026-03-04T12:00:00Z",
    })
    void acceptsTheTimesOfTheApi(String text, String expected) {
        assertThat(WrittenTime.withOffset(text).map(OffsetDateTime::toInstant)).contains(Instant.parse(expected));
        assertThat(WrittenTime.instant(text, ZoneId.of("Europe/Berlin"))).contains(Instant.parse(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30T08:00:00Z",
                "2026-03-04T08:30:00",
                "2026-03-04 08:30:00Z",
                "2026-03-04T24:00:00Z",
                "1790812800"
            })
    void theApiAcceptsNoOtherFormat(String text) {
        assertThat(WrittenTime.withOffset(text)).isEmpty();
    }
}
