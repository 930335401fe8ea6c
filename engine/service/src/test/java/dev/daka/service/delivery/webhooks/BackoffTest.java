package dev.daka.service.delivery.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
    private final Backoff backoff = new Backoff(Duration.ofSeconds(5), Duration.ofHours(2), new Random(7));

    @ParameterizedTest(name = "after {0} failures up to {1}")
    @CsvSource(textBlock = """
            1,   PT5S
            2,   PT10S
            3,   PT20S
            11,  PT1H25M20S
            12,  PT2H
            13,  PT2H
            100, PT2H
            """)
    void waitsBetweenHalfAndAllOfADoublingTime(int failures, Duration due) {
        assertThat(Stream.generate(() -> backoff.after(failures)).limit(200))
                .allSatisfy(wait -> assertThat(wait).isBetween(due.dividedBy(2), due))
                .anyMatch(wait -> wait.compareTo(due.multipliedBy(6).dividedBy(10)) < 0)
                .anyMatch(wait -> wait.compareTo(due.multipliedBy(9).dividedBy(10)) > 0);
    }

    @ParameterizedTest(name = "asked for {0} after the first failure: {1} to {2}")
    @CsvSource(textBlock = """
            PT0S,    PT2.5S, PT5S
            PT1S,    PT2.5S, PT5S
            PT5S,    PT5S,   PT5S
            PT30S,   PT30S,  PT30S
            PT2H,    PT2H,   PT2H
            PT2H1S,  PT2H,   PT2H
            P11000D, PT2H,   PT2H
            """)
    void waitsAsLongAsTheReceiverAsksUpToTheLongestTime(Duration asked, Duration least, Duration most) {
        assertThat(Stream.generate(() -> backoff.after(1, asked)).limit(50))
                .allSatisfy(wait -> assertThat(wait).isBetween(least, most));
    }
}
