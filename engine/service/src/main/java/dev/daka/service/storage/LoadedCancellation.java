package dev.daka.service.storage;

import dev.daka.core.booking.BookedAction;
import dev.daka.core.booking.DecisionKey;
import dev.daka.core.booking.Standing;
import dev.daka.core.booking.Storage;
import dev.daka.core.booking.StoredAnswer;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.ledger.PendingGrant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what a cancellation goes by, under the member's lock. */
final class LoadedCancellation {
    private final DecisionKey key;
    private final String cancellation;
    private @Nullable StoredAnswer before;
    private @Nullable Decided decided;
    private int cancellations;
    private @Nullable String standing;
    private final List<PendingGrant> pending = new ArrayList<>();
    private final Map<CurrencyKey, NavigableMap<LocalDate, Long>> expired = new HashMap<>();

    LoadedCancellation(DecisionKey key, String cancellation) {
        this.key = key;
        this.cancellation = cancellation;
    }

    private record Decided(UUID id, boolean isTombstone, boolean isKept) {}

    RoundTrip trip() {
        String member = key.member().value();
        String application = key.application();
        String action = key.action().value();
        return new RoundTrip()
                .then(
                        """
                        SELECT decision_id, length(fingerprint) = 0, standing FROM decision
                        WHERE member_id = ? AND application = ? AND action_id = ?""",
                        row -> {
                            decided = new Decided(
                                    row.getObject(1, UUID.class), row.getBoolean(2), row.getString(3) != null);
                            standing = row.getString(3);
                        },
                        member,
                        application,
                        action)
                .then("""
                        SELECT cancellation_id, fingerprint, response, standing FROM cancellation
                        WHERE member_id = ? AND application = ? AND action_id = ? ORDER BY number""", this::add, member, application, action)
                .then(
                        "SELECT member_id, " + PendingRows.COLUMNS
                                + " FROM pending WHERE member_id = ? AND transaction_id = (SELECT decision_id FROM decision"
                                + " WHERE member_id = ? AND application = ? AND action_id = ?)",
                        row -> pending.add(PendingRows.grant(row)),
                        member,
                        member,
                        application,
                        action)
                .then(
                        "SELECT currency, last_day, points FROM expired_lot WHERE member_id = ? AND points > 0",
                        row -> expired.computeIfAbsent(new CurrencyKey(row.getString(1)), first -> new TreeMap<>())
                                .put(row.getObject(2, LocalDate.class), row.getLong(3)),
                        member);
    }

    /** Each leaves less standing than the one before. */
    private void add(ResultSet row) throws SQLException {
        cancellations++;
        standing = row.getString(4);
        if (row.getString(1).equals(cancellation)) {
            before = new StoredAnswer(HexFormat.of().formatHex(row.getBytes(2)), row.getString(3));
        }
    }

    Storage.Cancelled cancelled() {
        if (decided == null) {
            return new Storage.Cancelled(before, null);
        }
        Standing left = standing == null ? null : StandingJson.read(standing, key.member());
        return new Storage.Cancelled(
                before, new BookedAction(decided.id, state(decided, left), left, cancellations, pending, expired));
    }

    private static BookedAction.State state(Decided decided, @Nullable Standing left) {
        if (decided.isTombstone) {
            return BookedAction.State.CANCELLED_BEFORE;
        }
        if (!decided.isKept) {
            return BookedAction.State.NOT_KEPT;
        }
        return left == null ? BookedAction.State.CANCELLED : BookedAction.State.STANDS;
    }
}
