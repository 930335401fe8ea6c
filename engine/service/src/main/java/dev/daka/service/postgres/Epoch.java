package dev.daka.service.postgres;

import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Number of the PostgreSQL cluster that the data is in. Each cluster counts its transaction ids from the start, so a
 * transaction id is unique only together with the epoch. After the first restore of a dump into another cluster the
 * epoch is 2.
 */
@Component
class Epoch {
    private final int number;

    Epoch(JdbcClient jdbc) {
        this.number = Objects.requireNonNull(
                jdbc.sql("SELECT current_epoch()").query(Integer.class).single());
    }

    int number() {
        return number;
    }
}
