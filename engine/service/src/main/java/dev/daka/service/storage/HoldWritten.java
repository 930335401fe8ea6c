package dev.daka.service.storage;

import dev.daka.core.ledger.Hold;
import dev.daka.core.vocabulary.Words;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** Puts what becomes of a hold into statements. */
final class HoldWritten {
    private HoldWritten() {}

    /** Adds the statements to those of the trip. */
    static void add(Hold hold, RoundTrip trip) {
        Hold.End end = hold.ended();
        if (end == null) {
            made(hold, trip);
        } else {
            trip.then(
                    """
                    UPDATE hold SET state = ?, ended_by = ?::uuid, ended_at = ?::timestamptz
                    WHERE member_id = ? AND application = ? AND hold_id = ? AND state = 'held'""",
                    Words.of(end.state()),
                    end.transaction().toString(),
                    end.at().toString(),
                    hold.key().member().value(),
                    hold.key().application(),
                    hold.key().id());
        }
    }

    private static void made(Hold hold, RoundTrip trip) {
        String member = hold.key().member().value();
        Set<Map.Entry<LocalDate, Long>> lots = hold.lots().entrySet();
        trip.then(
                        """
                        INSERT INTO hold (member_id, application, hold_id, transaction_id, currency, points, state, held_at)
                        VALUES (?, ?, ?, ?::uuid, ?, ?, 'held', ?::timestamptz)""",
                        member,
                        hold.key().application(),
                        hold.key().id(),
                        hold.transaction().toString(),
                        hold.currency().value(),
                        hold.points(),
                        hold.heldAt().toString())
                .then(
                        """
                        INSERT INTO hold_lot (member_id, application, hold_id, last_day, points)
                        SELECT ?, ?, ?, last_day, points FROM unnest(?::date[], ?::bigint[]) AS taken (last_day, points)""",
                        member,
                        hold.key().application(),
                        hold.key().id(),
                        Columns.texts(lots, lot -> Columns.day(lot.getKey())),
                        Columns.numbers(lots, Map.Entry::getValue));
    }
}
