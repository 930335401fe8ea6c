package dev.daka.service.platform.operators;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;

/** Accounts of the operators who can log in to the admin UI. */
@Repository
public class Operators {
    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final Clock clock;
    private final String unknownHash;

    Operators(JdbcClient jdbc, PasswordEncoder encoder, Clock clock) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.clock = clock;
        this.unknownHash = encoder.encode("unknown");
    }

    /**
     * True if the operator exists and the password is right. The check takes equally long for unknown names, so that
     * its duration does not reveal which names exist.
     */
    public boolean matches(String username, String password) {
        Optional<String> hash = passwordHash(username);
        return encoder.matches(password, hash.orElse(unknownHash)) && hash.isPresent();
    }

    /**
     * False if the name contains a control character or an unpaired surrogate; PostgreSQL cannot store NUL and
     * surrogates.
     */
    private static boolean canExist(String username) {
        return username.codePoints()
                .noneMatch(point -> Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE);
    }

    /** Adds an operator and returns true. If the name exists, changes nothing and returns false. */
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
