package dev.daka.service.platform.operators;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;

/** Who may log in to the admin UI. */
@Repository
public class Operators {
    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final Clock clock;
    private final String nobodysHash;

    Operators(JdbcClient jdbc, PasswordEncoder encoder, Clock clock) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.clock = clock;
        this.nobodysHash = encoder.encode("nobody");
    }

    /** Takes as long for a name that does not exist, so that nobody learns names by the clock. */
    public boolean matches(String username, String password) {
        Optional<String> hash = passwordHash(username);
        return encoder.matches(password, hash.orElse(nobodysHash)) && hash.isPresent();
    }

    /** PostgreSQL holds no text with a NUL or half a character. */
    private static boolean canExist(String username) {
        return username.codePoints()
                .noneMatch(point -> Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE);
    }

    /** Tells whether there was none of that name. Where there is one, nothing changes. */
    public boolean add(String username, String password) {
        return passwordHash(username).isEmpty()
                && jdbc.sql("INSERT INTO operator (username, password_hash, created_at) VALUES (?, ?, ?)"
                                        + " ON CONFLICT DO NOTHING")
                                .params(username, encoder.encode(password), OffsetDateTime.now(clock))
                                .update()
                        == 1;
    }

    public void changePassword(String username, String password) {
        jdbc.sql("UPDATE operator SET password_hash = ? WHERE username = ?")
                .params(encoder.encode(password), username)
                .update();
    }

    private Optional<String> passwordHash(String username) {
        if (!canExist(username)) {
            return Optional.empty();
        }
        return jdbc.sql("SELECT password_hash FROM operator WHERE username = ?")
                .param(username)
                .query(String.class)
                .optional();
    }
}
