package dev.daka.service.storage;

import dev.daka.core.booking.Booking;
import dev.daka.core.booking.LeaseUse;
import dev.daka.core.booking.Writing;
import dev.daka.core.booking.Writing.CapDay;
import dev.daka.core.booking.Writing.CapUse;
import dev.daka.core.booking.Writing.MetricDay;
import dev.daka.core.decision.DayFigure;
import dev.daka.service.events.GrantedEvents;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Puts what a batch changes into statements, one for each table. */
final class Written {
    private final Writing writing;
    private final RoundTrip trip = new RoundTrip();

    private Written(Writing writing) {
        this.writing = writing;
    }

    /** The statements, without the commit. */
    static RoundTrip by(Writing writing) {
        Written written = new Written(writing);
        written.decisions();
        LedgerWritten.add(writing.ledger(), written.trip);
        written.metrics();
        written.caps();
        written.leases();
        written.events();
        return written.trip;
    }

    private void decisions() {
        List<Booking> bookings = writing.bookings();
        trip.then(
                """
                INSERT INTO decision (member_id, application, action_id, decision_id, fingerprint, response, standing, decided_at)
                SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::uuid[], ?::bytea[], ?::text[], ?::text[], ?::timestamptz[])""",
                Columns.texts(bookings, booking -> booking.key().member().value()),
                Columns.texts(bookings, booking -> booking.key().application()),
                Columns.texts(bookings, booking -> booking.key().action().value()),
                Columns.texts(bookings, booking -> booking.id().toString()),
                bookings.stream()
                        .map(booking -> HexFormat.of().parseHex(booking.answer().fingerprint()))
                        .toArray(byte[][]::new),
                Columns.texts(bookings, booking -> booking.answer().response()),
                Columns.texts(bookings, booking -> StandingJson.write(booking.standing())),
                Columns.texts(bookings, booking -> booking.at().toString()));
    }

    private void metrics() {
        Collection<Map.Entry<MetricDay, DayFigure>> changes = writing.metrics().entrySet();
        if (changes.isEmpty()) {
            return;
        }
        trip.then(
                """
                INSERT INTO metric_day (member_id, campaign, metric, day, count, sum)
                SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::date[], ?::bigint[], ?::numeric[])
                ON CONFLICT (member_id, campaign, metric, day)
                DO UPDATE SET count = metric_day.count + excluded.count, sum = metric_day.sum + excluded.sum""",
                Columns.texts(changes, change -> change.getKey().member().value()),
                Columns.texts(
                        changes, change -> change.getKey().metric().campaign().value()),
                Columns.texts(changes, change -> change.getKey().metric().metric()),
                Columns.texts(changes, change -> change.getKey().day().toString()),
                Columns.numbers(changes, change -> change.getValue().count()),
                Columns.texts(changes, change -> change.getValue().sum().toPlainString()));
    }

    private void caps() {
        Collection<Map.Entry<CapDay, CapUse>> changes = writing.caps().entrySet();
        if (changes.isEmpty()) {
            return;
        }
        trip.then(
                """
                INSERT INTO cap (member_id, campaign, limit_name, scope, day, used, amount, last_used_at)
                SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::date[], ?::bigint[], ?::bigint[], ?::timestamptz[])
                ON CONFLICT (member_id, campaign, limit_name, scope, day)
                DO UPDATE SET used = cap.used + excluded.used, amount = excluded.amount,
                    last_used_at = greatest(cap.last_used_at, excluded.last_used_at)""",
                Columns.texts(changes, change -> Columns.member(change.getKey().counter())),
                Columns.texts(changes, change -> Budgets.owner(change.getKey().counter())),
                Columns.texts(changes, change -> change.getKey().counter().limit()),
                Columns.texts(changes, change -> change.getKey().counter().scope()),
                Columns.texts(changes, change -> change.getKey().day().toString()),
                Columns.numbers(changes, change -> change.getValue().used()),
                Columns.numbers(changes, change -> change.getValue().amount()),
                Columns.texts(changes, change -> change.getValue().last().toString()));
    }

    /** What is spent beyond a lease breaks the row's check, and with it the transaction. */
    private void leases() {
        List<LeaseUse> uses = writing.leases();
        if (uses.isEmpty()) {
            return;
        }
        trip.then(
                """
                UPDATE budget_lease lease SET spent = lease.spent + used.spent
                FROM unnest(?::text[], ?::text[], ?::date[], ?::text[], ?::bigint[]) AS used (campaign, limit_name, day, holder, spent)
                WHERE lease.campaign = used.campaign AND lease.limit_name = used.limit_name AND lease.day = used.day
                    AND lease.holder = used.holder""",
                Columns.texts(uses, use -> use.budget().owner()),
                Columns.texts(uses, use -> use.budget().limit()),
                Columns.texts(uses, use -> use.budget().day().toString()),
                Columns.texts(uses, LeaseUse::holder),
                Columns.numbers(uses, LeaseUse::spent));
    }

    private void events() {
        List<OutboxWritten.Posted> events = new ArrayList<>();
        for (Booking booking : writing.bookings()) {
            GrantedEvents.of(booking.decision(), booking.id(), booking.key().application(), booking.at())
                    .forEach(event ->
                            events.add(new OutboxWritten.Posted(booking.key().member(), event, booking.at())));
        }
        // Behind the grants: one action of a batch may release what one before it was granted.
        events.addAll(LedgerWritten.events(writing.ledger()));
        OutboxWritten.add(events, trip);
    }
}
