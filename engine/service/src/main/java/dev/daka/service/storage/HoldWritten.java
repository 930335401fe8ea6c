package dev.daka.service.storage;

import dev.daka.core.ledger.Hold;
import dev.daka.core.vocabulary.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Puts what becomes of holds into statements. */
final class HoldWritten {
    private HoldWritten() {}

    /** Adds the statements to those of the trip. */
    static void add(List<Hold> holds, RoundTrip trip) {
        holds.stream().filter(hold -> hold.ended() == null).forEach(hold -> made(hold, trip));
        List<Hold> ended = holds.stream().filter(hold -> hold.ended() != null).toList();
        if (!ended.isEmpty()) {
            ended(ended, trip);
        }
    }

    private static Hold.End end(Hold hold) {
        return Objects.requireNonNull(hold.ended(), "It has ended");
    }

    private static void ended(List<Hold> holds, RoundTrip trip) {
        trip.then(
                """
                UPDATE hold SET state = ended.state, ended_by = ended.ended_by, ended_at = ended.ended_at
                FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::timestamptz[])
                    AS ended (member_id, application, hold_id, state, ended_by, ended_at)
                WHERE hold.member_id = ended.member_id AND hold.application = ended.application
                    AND hold.hold_id = ended.hold_id AND hold.state = 'held'""",
                Columns.texts(holds, hold -> hold.key().member().value()),
                Columns.texts(holds, hold -> hold.key().application()),
                Columns.texts(holds, hold -> hold.key().id()),
                Columns.texts(holds, hold -> Words.of(end(hold).state())),
                Columns.texts(holds, hold -> end(hold).transaction().toString()),
                Columns.texts(holds, hold -> end(hold).at().toString()));
    }

    private static void made(Hold hold, RoundTrip trip) {
        List<Hold> one = List.of(hold);
        String member = hold.key().member().value();
        Set<Map.Entry<LocalDate, Long>> lots = hold.lots().entrySet();
        trip.then(
                        """
                        INSERT INTO hold (member_id, application, hold_id, transaction_id, currency, points, state, held_at, expires_at)
                        SELECT *, 'held', ?::timestamptz, (?::timestamptz[])[1] FROM (VALUES (?, ?, ?, ?::uuid, ?, ?::bigint)) AS made""",
                        hold.heldAt().toString(),
                        Columns.texts(
                                one,
                                it -> it.expiresAt() == null
                                        ? null
                                        : it.expiresAt().toString()),
                        member,
                        hold.key().application(),
                        hold.key().id(),
                        hold.transaction().toString(),
                        hold.currency().value(),
                        hold.points())
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
