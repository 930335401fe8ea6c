package dev.daka.service.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daka.service.platform.datadir.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {
    @ParameterizedTest
    @CsvSource({
        "postgresql://u:p@db:5432/daka,          jdbc:postgresql://db:5432/daka,          u, p",
        "postgres://u:p@db/daka?sslmode=require, jdbc:postgresql://db/daka?sslmode=require, u, p",
        "postgresql://u:p@my_db:5432/daka,       jdbc:postgresql://my_db:5432/daka,       u, p",
        "postgresql://u:p@[::1]:5432/daka,       jdbc:postgresql://[::1]:5432/daka,       u, p",
        "postgresql://u:p%40%3A@db/daka,         jdbc:postgresql://db/daka,               u, p@:",
        "postgresql://u@db/daka,                 jdbc:postgresql://db/daka,               u,",
        "postgresql://db/daka,                   jdbc:postgresql://db/daka,               ,",
    })
    void isParsedLikeThePostgresToolsDo(String text, String url, String username, String password) {
        assertThat(DatabaseAddress.parse(text, "DAKA_DATABASE_URL"))
                .isEqualTo(new DatabaseAddress(url, username, password));
    }

    @Test
    void canNameSeveralHosts() {
        assertThat(DatabaseAddress.parse("postgresql://u:p@a:5432,b:5433/daka", "DAKA_DATABASE_URL")
                        .url())
                .isEqualTo("jdbc:postgresql://a:5432,b:5433/daka");
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql:///daka", "postgresql://u:p@/daka", "mysql://db/daka", "postgresql://d b/daka"})
    void anInvalidAddressIsRefusedWithAnExample(String text) {
        assertThatThrownBy(() -> DatabaseAddress.parse(text, "DAKA_DATABASE_URL"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("DAKA_DATABASE_URL")
                .hasMessageContaining("postgresql://user:password@host:5432/daka");
    }
}
