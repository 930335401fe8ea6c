package dev.daka.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.service.database.DatabaseAddress;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** An operator's way through the admin UI, in a real browser, with the campaigns that are shipped. */
class JourneyTest {
    private static final Path UI = Path.of("../../admin-ui");

    @Test
    void anOperatorFindsTheWay() throws Exception {
        try (ConfigurableApplicationContext service =
                new SpringApplicationBuilder(Daka.class).properties(settings()).run()) {
            String url = "http://localhost:" + service.getEnvironment().getProperty("local.server.port");
            ProcessBuilder journey = new ProcessBuilder(
                    "node", "e2e/journey.mjs", "--url", url, "--user", "operator", "--password", TestService.PASSWORD);

            Process browser =
                    journey.directory(UI.toFile()).redirectErrorStream(true).start();
            List<String> lines = printed(browser);

            assertThat(browser.waitFor()).as(String.join("\n", lines)).isZero();
        }
    }

    private static List<String> printed(Process browser) throws IOException {
        try (BufferedReader output = browser.inputReader(StandardCharsets.UTF_8)) {
            return output.lines().peek(System.out::println).toList();
        }
    }

    /** A database of its own: the others' campaigns are not what is shipped. */
    private static Map<String, Object> settings() throws SQLException {
        DatabaseAddress address = TestDatabase.address();
        try (Connection connection =
                        DriverManager.getConnection(address.url(), address.username(), address.password());
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS journey");
            statement.execute("CREATE DATABASE journey");
        }
        Map<String, Object> settings = TestService.settings("");
        settings.put("spring.datasource.url", address.url().replaceFirst("/postgres$", "/journey"));
        settings.put("server.port", 0);
        return settings;
    }
}
