package dev.daka.service.storage;

import dev.daka.core.booking.Storage;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.ledger.Hold;
import dev.daka.core.vocabulary.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a hold, and how much the member holds in all, under the member's lock. */
final class LoadedHold {
    private final Hold.Key key;
    private final NavigableMap<LocalDate, Long> lots = new TreeMap<>();
    private final Map<CurrencyKey, Long> held = new HashMap<>();
    private @Nullable Hold hold;

    LoadedHold(Hold.Key key) {
        this.key = key;
    }

    RoundTrip trip() {
        String member = key.member().value();
        return new RoundTrip()
                .then("""
                        SELECT transaction_id, currency, points, held_at, state, ended_by, ended_at FROM hold
                        WHERE member_id = ? AND application = ? AND hold_id = ?""", row -> hold = hold(row), member, key.application(), key.id())
                .then(
                        "SELECT last_day, points FROM hold_lot WHERE member_id = ? AND application = ? AND hold_id = ?",
                        row -> lots.put(row.getObject(1, LocalDate.class), row.getLong(2)),
                        member,
                        key.application(),
                        key.id())
                .then(
                        "SELECT currency, sum(points) FROM hold WHERE member_id = ? AND state = 'held' GROUP BY currency",
                        row -> held.put(new CurrencyKey(row.getString(1)), row.getLong(2)),
                        member);
    }

    private Hold hold(ResultSet row) throws SQLException {
        String said = row.getString(5);
        Hold.State state = Words.find(Hold.State.class, said)
                .orElseThrow(() -> new IllegalStateException("Not expected of a hold: " + said));
        return new Hold(
                key,
                row.getObject(1, UUID.class),
                new CurrencyKey(row.getString(2)),
                row.getLong(3),
                lots,
                at(row, 4),
                state == Hold.State.HELD ? null : new Hold.End(state, row.getObject(6, UUID.class), at(row, 7)));
    }

    private static Instant at(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    Storage.Held held() {
        return new Storage.Held(hold, held);
    }
}
