package dev.daka.service.storage;

import dev.daka.core.booking.BudgetPeriod;
import dev.daka.core.booking.Cancellation;
import dev.daka.core.booking.StoredAnswer;
import dev.daka.core.booking.Writing.CapDay;
import dev.daka.core.booking.Writing.MetricDay;
import dev.daka.core.decision.DayFigure;
import dev.daka.service.events.CancelledEvents;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts a cancellation into statements, one for each table. */
final class CancellationWritten {
    private final Cancellation cancellation;
    private final RoundTrip trip = new RoundTrip();

    private CancellationWritten(Cancellation cancellation) {
        this.cancellation = cancellation;
    }

    /** The statements, without the commit. */
    static RoundTrip by(Cancellation cancellation) {
        CancellationWritten written = new CancellationWritten(cancellation);
        written.itself();
        written.tombstone();
        LedgerWritten.add(cancellation.ledger(), written.trip);
        written.metrics();
        written.caps();
        written.budgets();
        OutboxWritten.add(LedgerWritten.events(cancellation.ledger()), written.trip);
        OutboxWritten.add(
                CancelledEvents.of(cancellation).stream()
                        .map(event ->
                                new OutboxWritten.Posted(cancellation.key().member(), event, cancellation.at()))
                        .toList(),
                written.trip);
        return written.trip;
    }

    private String member() {
        return cancellation.key().member().value();
    }

    private void itself() {
        List<Cancellation> one = List.of(cancellation);
        trip.then(
                """
                INSERT INTO cancellation (member_id, application, action_id, cancellation_id, number, transaction_id, fingerprint,
                    response, standing, whole, cancelled_at)
                SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::integer[], ?::uuid[], ?::bytea[], ?::text[],
                    ?::text[], ?::boolean[], ?::timestamptz[])""",
                Columns.texts(one, it -> member()),
                Columns.texts(one, it -> it.key().application()),
                Columns.texts(one, it -> it.key().action().value()),
                Columns.texts(one, Cancellation::id),
                Columns.numbers(one, it -> (long) it.number()),
                Columns.texts(one, it -> it.booking().toString()),
                new byte[][] {HexFormat.of().parseHex(cancellation.answer().fingerprint())},
                Columns.texts(one, it -> it.answer().response()),
                Columns.texts(one, it -> it.left() == null ? null : StandingJson.write(it.left())),
                Columns.texts(one, it -> String.valueOf(it.left() == null)),
                Columns.texts(one, it -> it.at().toString()));
    }

    private void tombstone() {
        StoredAnswer answer = cancellation.tombstone();
        if (answer == null) {
            return;
        }
        trip.then(
                """
                INSERT INTO decision (member_id, application, action_id, decision_id, fingerprint, response, decided_at)
                VALUES (?, ?, ?, ?::uuid, ''::bytea, ?, ?::timestamptz)""",
                member(),
                cancellation.key().application(),
                cancellation.key().action().value(),
                cancellation.booking().toString(),
                answer.response(),
                cancellation.at().toString());
    }

    /** A day on which nothing is left is no day of the metric any more. */
    private void metrics() {
        Set<Map.Entry<MetricDay, DayFigure>> taken = cancellation.metrics().entrySet();
        if (taken.isEmpty()) {
            return;
        }
        String[] campaigns =
                Columns.texts(taken, one -> one.getKey().metric().campaign().value());
        String[] metrics = Columns.texts(taken, one -> one.getKey().metric().metric());
        String[] days = Columns.texts(taken, one -> one.getKey().day().toString());
        Long[] counts = Columns.numbers(taken, one -> one.getValue().count());
        trip.then("""
                DELETE FROM metric_day kept
                USING unnest(?::text[], ?::text[], ?::date[], ?::bigint[]) AS taken (campaign, metric, day, count)
                WHERE kept.member_id = ? AND kept.campaign = taken.campaign AND kept.metric = taken.metric
                    AND kept.day = taken.day AND kept.count = taken.count""", campaigns, metrics, days, counts, member());
        trip.then(
                """
                UPDATE metric_day kept SET count = kept.count - taken.count, sum = kept.sum - taken.sum
                FROM unnest(?::text[], ?::text[], ?::date[], ?::bigint[], ?::numeric[])
                    AS taken (campaign, metric, day, count, sum)
                WHERE kept.member_id = ? AND kept.campaign = taken.campaign AND kept.metric = taken.metric
                    AND kept.day = taken.day""",
                campaigns,
                metrics,
                days,
                counts,
                Columns.texts(taken, one -> one.getValue().sum().toPlainString()),
                member());
    }

    /** What is not used at all was never used. */
    private void caps() {
        Set<Map.Entry<CapDay, Long>> back = cancellation.caps().entrySet();
        if (back.isEmpty()) {
            return;
        }
        trip.then(
                """
                UPDATE cap SET used = cap.used - back.used,
                    last_used_at = CASE WHEN cap.used = back.used THEN NULL ELSE cap.last_used_at END
                FROM unnest(?::text[], ?::text[], ?::text[], ?::date[], ?::bigint[])
                    AS back (campaign, limit_name, scope, day, used)
                WHERE cap.member_id = ? AND cap.campaign = back.campaign AND cap.limit_name = back.limit_name
                    AND cap.scope = back.scope AND cap.day = back.day""",
                Columns.texts(back, one -> Budgets.owner(one.getKey().counter())),
                Columns.texts(back, one -> one.getKey().counter().limit()),
                Columns.texts(back, one -> one.getKey().counter().scope()),
                Columns.texts(back, one -> one.getKey().day().toString()),
                Columns.numbers(back, Map.Entry::getValue),
                member());
    }

    private void budgets() {
        Set<Map.Entry<BudgetPeriod, Long>> back = cancellation.budgets().entrySet();
        if (back.isEmpty()) {
            return;
        }
        trip.then(
                """
                UPDATE budget SET returned = budget.returned + back.used
                FROM unnest(?::text[], ?::text[], ?::date[], ?::bigint[]) AS back (campaign, limit_name, day, used)
                WHERE budget.campaign = back.campaign AND budget.limit_name = back.limit_name AND budget.day = back.day""",
                Columns.texts(back, one -> one.getKey().owner()),
                Columns.texts(back, one -> one.getKey().limit()),
                Columns.texts(back, one -> one.getKey().day().toString()),
                Columns.numbers(back, Map.Entry::getValue));
    }
}
