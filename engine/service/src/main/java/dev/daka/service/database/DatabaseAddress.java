package dev.daka.service.database;

import dev.daka.service.home.StartRefused;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Where a PostgreSQL is.
 *
 * @param url      for JDBC, without user and password
 * @param username null where the address names none
 * @param password null where the address names none
 */
public record DatabaseAddress(
        String url, @Nullable String username, @Nullable String password) {
    private static final String CURE = " Check DAKA_DATABASE_URL, such as postgresql://user:password@host:5432/daka.";

    /** Reads {@code postgresql://user:password@host:5432/daka} and its JDBC form. */
    public static DatabaseAddress parse(String text) {
        if (text.startsWith("jdbc:postgresql:")) {
            return new DatabaseAddress(text, null, null);
        }
        if (!text.startsWith("postgresql://") && !text.startsWith("postgres://")) {
            throw new StartRefused("DAKA_DATABASE_URL is not the address of a PostgreSQL." + CURE);
        }
        URI uri;
        try {
            uri = URI.create(text);
        } catch (IllegalArgumentException notAnAddress) {
            throw new StartRefused("DAKA_DATABASE_URL cannot be read." + CURE, notAnAddress);
        }
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String[] user = uri.getRawUserInfo() == null
                ? new String[0]
                : uri.getRawUserInfo().split(":", 2);
        return new DatabaseAddress(
                "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query,
                user.length > 0 ? decoded(user[0]) : null,
                user.length > 1 ? decoded(user[1]) : null);
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Refuses the start where nobody answers there. */
    public void reach() {
        Properties properties = new Properties();
        // Who answers at all may be slow: the machine may be busy, the server just recovering.
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "20");
        properties.setProperty("loginTimeout", "20");
        if (username != null) {
            properties.setProperty("user", username);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        try (Connection connection = DriverManager.getConnection(url, properties)) {
            int major = connection.getMetaData().getDatabaseMajorVersion();
            if (major < 14) {
                throw new StartRefused(
                        "The PostgreSQL at DAKA_DATABASE_URL is version " + major + "; Daka needs 14 or newer.");
            }
        } catch (SQLException unreachable) {
            String reason =
                    String.valueOf(unreachable.getMessage()).lines().findFirst().orElse("");
            throw new StartRefused("PostgreSQL cannot be reached: " + reason + CURE, unreachable);
        }
    }
}
