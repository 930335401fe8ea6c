package dev.daka.bench.load.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    private static final String NAME = "counted";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void countsRowsByTableAndTheirBytesInTheLog() {
        try (Started started = new Started()) {
            Database server = started.start(() -> Database.start(folder, folder.resolve("programs")));
            server.create(NAME);
            server.execute(NAME, """
                    CREATE TABLE journal (member int, text text) PARTITION BY HASH (member);
                    CREATE TABLE journal_0 PARTITION OF journal FOR VALUES WITH (MODULUS 2, REMAINDER 0);
                    CREATE TABLE journal_1 PARTITION OF journal FOR VALUES WITH (MODULUS 2, REMAINDER 1);
                    CREATE TABLE state (text text);
                    INSERT INTO state VALUES ('')""");
            server.settle();
            long before = server.logPosition();
            server.execute(
                    NAME,
                    "UPDATE state SET text = 'changed'; INSERT INTO journal SELECT i, repeat('x', 1000)"
                            + " FROM generate_series(1, 100) i");
            LogBytes log = server.logSince(before);

            assertThat(server.written(NAME)).isEqualTo(Map.of("journal", 100L, "state", 2L));
            assertThat(log.fullPages().orElseThrow())
                    .as("the page of the state, and a few of the catalogue's")
                    .isPositive()
                    .isLessThan(log.all() - 100 * 1_000);
        }
    }
}
