package dev.daka.service.delivery.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-10-01T00:00:00Z");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', nullValues = "none", quoteCharacter = '`', textBlock = """
            none                              | none
            0                                 | PT0S
            120                               | PT2M
            ` 120 `                           | PT2M
            0000000000007                     | PT7S
            99999999999999999999              | PT999999999S
            -1                                | none
            1.5                               | none
            soon                              | none
            ``                                | none
            Thu, 01 Oct 2026 00:02:00 GMT     | PT2M
            Wed, 30 Sep 2026 23:59:59 GMT     | PT0S
            Thursday, 01-Oct-26 00:02:00 GMT  | PT2M
            Thu, 31 Feb 2026 00:02:00 GMT     | none
            2026-10-01T00:02:00Z              | none
            """)
    void readsSecondsAndTheDatesOfHttp(@Nullable String header, @Nullable Duration wait) {
        assertThat(RetryAfter.read(header, NOW)).isEqualTo(wait);
    }
}
