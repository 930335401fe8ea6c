package dev.daka.service.storage;

import dev.daka.core.action.MemberId;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.ledger.Hold;
import dev.daka.core.ledger.HoldsWanted;
import dev.daka.core.vocabulary.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Reads holds with their lots, one row for each lot; keeps them in the order in which they come. */
final class HoldRows {
    private static final String SELECT = """
            SELECT hold.member_id, hold.application, hold.hold_id, transaction_id, currency, hold.points, held_at, expires_at, state,
                ended_by, ended_at, hold_lot.last_day, hold_lot.points
            FROM %s hold JOIN hold_lot USING (member_id, application, hold_id)""";

    private static final String OF_MEMBERS =
            SELECT.formatted("") + " WHERE hold.member_id = ANY(?) AND hold.state = 'held' ORDER BY held_at, hold_id";

    private static final String OF_KEY =
            SELECT.formatted("") + " WHERE hold.member_id = ? AND hold.application = ? AND hold.hold_id = ?";

    /** A hold whose time is over has expired, whether or not that is booked. */
    private static final String PAGE = SELECT.formatted("""
            (SELECT * FROM hold WHERE member_id = ? AND application = ?
                AND (? = '' OR ? = CASE WHEN state = 'held' AND expires_at <= ?::timestamptz THEN 'expired' ELSE state END)
                AND (held_at, hold_id COLLATE "C") < (?::timestamptz, ?)
            ORDER BY held_at DESC, hold_id COLLATE "C" DESC LIMIT ?)""") + " ORDER BY held_at DESC, hold_id COLLATE \"C\" DESC";

    private final Map<Hold.Key, Hold> holds = new LinkedHashMap<>();

    /** Those of the members that have not ended. */
    RoundTrip heldBy(RoundTrip trip, List<MemberId> members) {
        return trip.then(OF_MEMBERS, this::add, (Object) Columns.texts(members, MemberId::value));
    }

    RoundTrip of(RoundTrip trip, Hold.Key key) {
        return trip.then(OF_KEY, this::add, key.member().value(), key.application(), key.id());
    }

    RoundTrip page(RoundTrip trip, HoldsWanted wanted) {
        String state = wanted.state() == null ? "" : Words.of(wanted.state());
        HoldsWanted.Position after = wanted.after();
        return trip.then(
                PAGE,
                this::add,
                wanted.member().value(),
                wanted.application(),
                state,
                state,
                wanted.now().toString(),
                after == null ? "infinity" : after.heldAt().toString(),
                after == null ? "" : after.id(),
                (long) wanted.most());
    }

    List<Hold> all() {
        return List.copyOf(holds.values());
    }

    List<Hold> of(MemberId member) {
        return holds.values().stream()
                .filter(hold -> hold.key().member().equals(member))
                .toList();
    }

    private void add(ResultSet row) throws SQLException {
        Hold.Key key = new Hold.Key(new MemberId(row.getString(1)), row.getString(2), row.getString(3));
        Hold hold = holds.get(key);
        if (hold == null) {
            hold = hold(key, row);
            holds.put(key, hold);
        }
        hold.lots().put(row.getObject(12, LocalDate.class), row.getLong(13));
    }

    private static Hold hold(Hold.Key key, ResultSet row) throws SQLException {
        String said = row.getString(9);
        Hold.State state = Words.find(Hold.State.class, said)
                .orElseThrow(() -> new IllegalStateException("Not expected of a hold: " + said));
        OffsetDateTime expiresAt = row.getObject(8, OffsetDateTime.class);
        return new Hold(
                key,
                row.getObject(4, UUID.class),
                new CurrencyKey(row.getString(5)),
                row.getLong(6),
                new TreeMap<>(),
                at(row, 7),
                expiresAt == null ? null : expiresAt.toInstant(),
                state == Hold.State.HELD ? null : new Hold.End(state, row.getObject(10, UUID.class), at(row, 11)));
    }

    private static Instant at(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
