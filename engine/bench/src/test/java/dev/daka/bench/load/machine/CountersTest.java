package dev.daka.bench.load.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CountersTest {
    private static final String BEFORE = """
            # HELP daka_bookings_total Actions that were booked
            # TYPE daka_bookings_total counter
            daka_bookings_total 100.0
            daka_batches_total{application="daka"} 10.0
            daka_roundtrips_total{kind="read"} 10.0
            daka_roundtrips_total{kind="write"} 10.0
            jvm_threads_live_threads 20.0
            """;
    private static final String AFTER = """
            daka_bookings_total 1.1E3
            daka_batches_total{application="daka"} 60.0
            daka_roundtrips_total{kind="read"} 60.0
            daka_roundtrips_total{kind="write"} 85.0
            """;

    @Test
    void dividesTheIncreaseByTheBatches() {
        Counters meanwhile = Counters.in(AFTER).since(Counters.in(BEFORE));

        assertThat(meanwhile.actionsPerBatch()).as("1,000 by 50").hasValue(20);
        assertThat(meanwhile.roundTripsPerBatch()).as("125 by 50").hasValue(2.5);
    }

    @Test
    void isEmptyIfTheServiceDoesNotCount() {
        assertThat(new Counters(Map.of()).roundTripsPerBatch()).isEmpty();
        assertThat(Counters.in(AFTER).since(Counters.in(AFTER)).actionsPerBatch())
                .as("no batch in between")
                .isEmpty();
    }
}
