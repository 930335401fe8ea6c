package dev.daka.service.postgres;

import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The number of the present cluster. A cluster numbers its transactions from the start, so their numbers mean something together with
 * it only: after a dump was restored elsewhere the epoch is 2.
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
