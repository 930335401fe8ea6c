package dev.daka.service.storage;

import dev.daka.core.booking.ActionState;
import dev.daka.core.booking.AnsweredAction;
import dev.daka.core.booking.DecisionKey;
import dev.daka.core.booking.StoredAnswer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads an action that was answered, with its cancellations. */
final class LoadedAction {
    private final DecisionKey key;
    private final List<StoredAnswer> cancellations = new ArrayList<>();
    private @Nullable StoredAnswer answer;
    private @Nullable Instant at;
    private @Nullable String standing;
    private @Nullable Boolean whole;

    LoadedAction(DecisionKey key) {
        this.key = key;
    }

    RoundTrip trip() {
        String member = key.member().value();
        String application = key.application();
        String action = key.action().value();
        return new RoundTrip()
                .then("""
                        SELECT fingerprint, response, standing, decided_at FROM decision
                        WHERE member_id = ? AND application = ? AND action_id = ?""", this::decided, member, application, action)
                .then("""
                        SELECT fingerprint, response, standing, whole FROM cancellation
                        WHERE member_id = ? AND application = ? AND action_id = ? ORDER BY number""", this::cancelled, member, application, action);
    }

    private void decided(ResultSet row) throws SQLException {
        answer = answer(row);
        standing = row.getString(3);
        at = row.getObject(4, OffsetDateTime.class).toInstant();
    }

    /** Each leaves less standing than the one before. */
    private void cancelled(ResultSet row) throws SQLException {
        cancellations.add(answer(row));
        standing = row.getString(3);
        whole = row.getBoolean(4);
    }

    private static StoredAnswer answer(ResultSet row) throws SQLException {
        return new StoredAnswer(HexFormat.of().formatHex(row.getBytes(1)), row.getString(2));
    }

    Optional<AnsweredAction> action() {
        if (answer == null || at == null) {
            return Optional.empty();
        }
        return Optional.of(new AnsweredAction(
                new StoredAnswer(answer.fingerprint(), answer.response(), ActionState.after(whole)),
                standing == null ? null : StandingJson.read(standing, key.member()),
                at,
                cancellations));
    }
}
