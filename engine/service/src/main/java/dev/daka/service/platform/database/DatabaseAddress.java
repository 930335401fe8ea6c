package dev.daka.service.platform.database;

import dev.daka.service.platform.datadir.StartRefused;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Address of a PostgreSQL database.
 *
 * @param url      JDBC URL without user and password
 * @param username user name; null if the address has none
 * @param password password; null if the address has none
 */
public record DatabaseAddress(
        String url, @Nullable String username, @Nullable String password) {
    private static final String CURE = " Check %s, such as postgresql://user:password@host:5432/daka.";

    /**
     * Parses {@code postgresql://user:password@host:5432/daka} or a JDBC URL. A JDBC URL is not changed; its user and
     * password are null.
     *
     * @param setting name of the setting that holds the text, such as {@code DAKA_DATABASE_URL}
     */
    public static DatabaseAddress parse(String text, String setting) {
        if (text.startsWith("jdbc:postgresql:")) {
            return new DatabaseAddress(text, null, null);
        }
        if (!text.startsWith("postgresql://") && !text.startsWith("postgres://")) {
            throw new StartRefused(setting + " is not the address of a PostgreSQL." + cure(setting));
        }
        URI uri;
        try {
            uri = URI.create(text);
        } catch (IllegalArgumentException notAnAddress) {
            throw new StartRefused(setting + " cannot be read." + cure(setting), notAnAddress);
        }
        // Not URI's own host and user: they are null if the host has an underscore, or if there are several hosts.
        String authority = uri.getRawAuthority();
        if (authority == null || authority.endsWith("@")) {
            throw new StartRefused(setting + " names no host." + cure(setting));
        }
        int at = authority.lastIndexOf('@');
        String[] user = at < 0 ? new String[0] : authority.substring(0, at).split(":", 2);
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new DatabaseAddress(
                "jdbc:postgresql://" + authority.substring(at + 1) + uri.getRawPath() + query,
                user.length > 0 ? decoded(user[0]) : null,
                user.length > 1 ? decoded(user[1]) : null);
    }

    /** True if the user is a superuser, whose rights the service never needs. False if the database cannot be asked. */
    public boolean isSuperuser() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SHOW is_superuser")) {
            return result.next() && result.getString(1).equals("on");
        } catch (SQLException unknown) {
            return false;
        }
    }

    private static String cure(String setting) {
        return CURE.formatted(setting);
    }

    /** The address as Spring properties with the given prefix. A null user or password is omitted. */
    public Map<String, String> properties(String prefix) {
        Map<String, String> properties = new HashMap<>();
        properties.put(prefix + "url", url);
        if (username != null) {
            properties.put(prefix + "username", username);
        }
        if (password != null) {
            properties.put(prefix + "password", password);
        }
        return properties;
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Refuses the start if the server is unreachable or older than PostgreSQL 14. */
    public void reach(String setting) {
        try (Connection connection = connect()) {
            int major = connection.getMetaData().getDatabaseMajorVersion();
            if (major < 14) {
                throw new StartRefused(
                        "The PostgreSQL at " + setting + " is version " + major + "; Daka needs 14 or newer.");
            }
        } catch (SQLException unreachable) {
            String reason =
                    String.valueOf(unreachable.getMessage()).lines().findFirst().orElse("");
            throw new StartRefused("PostgreSQL cannot be reached: " + reason + cure(setting), unreachable);
        }
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        // Waits long enough for a slow server: the machine may be busy or the server recovering.
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "20");
        properties.setProperty("loginTimeout", "20");
        if (username != null) {
            properties.setProperty("user", username);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        return DriverManager.getConnection(url, properties);
    }
}
