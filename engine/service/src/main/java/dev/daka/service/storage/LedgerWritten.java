package dev.daka.service.storage;

import dev.daka.core.action.MemberId;
import dev.daka.core.campaign.Currency;
import dev.daka.core.ledger.Entry;
import dev.daka.core.ledger.Hold;
import dev.daka.core.ledger.LedgerChanges;
import dev.daka.core.ledger.LedgerChanges.LotChange;
import dev.daka.core.ledger.LedgerChanges.LotKey;
import dev.daka.core.ledger.PendingGrant;
import dev.daka.core.ledger.Source;
import dev.daka.core.ledger.Transaction;
import dev.daka.core.vocabulary.Words;
import dev.daka.service.events.HoldEvents;
import dev.daka.service.events.LedgerEvents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Puts what becomes of members' points into statements, one for each table. */
final class LedgerWritten {
    private final LedgerChanges changes;
    private final RoundTrip trip;

    private LedgerWritten(LedgerChanges changes, RoundTrip trip) {
        this.changes = changes;
        this.trip = trip;
    }

    /** Adds the statements to those of the trip. */
    static void add(LedgerChanges changes, RoundTrip trip) {
        LedgerWritten written = new LedgerWritten(changes, trip);
        HoldWritten.add(changes.holds(), trip);
        written.entries();
        written.lots();
        written.pending();
    }

    /** What time and confirmations made of points; what campaigns gave is told of with its decision. */
    static List<OutboxWritten.Posted> events(LedgerChanges changes) {
        List<OutboxWritten.Posted> events = new ArrayList<>();
        for (Transaction transaction : changes.transactions()) {
            LedgerEvents.of(transaction)
                    .ifPresent(event ->
                            events.add(new OutboxWritten.Posted(transaction.member(), event, transaction.at())));
        }
        for (Hold hold : changes.holds()) {
            HoldEvents.of(hold)
                    .ifPresent(event ->
                            events.add(new OutboxWritten.Posted(hold.key().member(), event, bookedAt(changes, hold))));
        }
        return events;
    }

    /** What is booked together is booked at one moment, however long ago the hold's time was over. */
    private static Instant bookedAt(LedgerChanges changes, Hold hold) {
        return changes.transactions().stream()
                .filter(transaction -> transaction.member().equals(hold.key().member()))
                .findFirst()
                .orElseThrow()
                .at();
    }

    private record BookedEntry(Transaction transaction, Entry entry) {
        private @Nullable String source(Function<Source, String> field) {
            Source source = entry.source();
            return source == null ? null : field.apply(source);
        }
    }

    /** In the order in which they came about: the ledger numbers them so. */
    private void entries() {
        List<BookedEntry> entries = new ArrayList<>();
        changes.transactions()
                .forEach(transaction ->
                        transaction.entries().forEach(entry -> entries.add(new BookedEntry(transaction, entry))));
        if (entries.isEmpty()) {
            return;
        }
        trip.then(
                """
                INSERT INTO entry (member_id, transaction_id, kind, application, action_id, account, currency, points, balance,
                    lot, campaign, rule_table, rule_cell, rule_name, reverses, booked_at)
                SELECT member_id, transaction_id, kind, application, action_id, account, currency, points, balance,
                    lot, campaign, rule_table, rule_cell, rule_name, reverses, booked_at
                FROM unnest(?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::bigint[],
                        ?::date[], ?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::timestamptz[]) WITH ORDINALITY
                    AS added (member_id, transaction_id, kind, application, action_id, account, currency, points, balance,
                        lot, campaign, rule_table, rule_cell, rule_name, reverses, booked_at, place)
                ORDER BY place""",
                Columns.texts(entries, one -> one.transaction.member().value()),
                Columns.texts(entries, one -> one.transaction.id().toString()),
                Columns.texts(entries, one -> Words.of(one.transaction.kind())),
                Columns.texts(entries, one -> one.transaction.application()),
                Columns.texts(
                        entries,
                        one -> one.transaction.action() == null
                                ? null
                                : one.transaction.action().value()),
                Columns.texts(entries, one -> one.entry.account().name()),
                Columns.texts(entries, one -> one.entry.currency().value()),
                Columns.numbers(entries, one -> one.entry.points()),
                Columns.numbers(entries, one -> one.entry.balance()),
                Columns.texts(entries, one -> Columns.day(one.entry.lot())),
                Columns.texts(
                        entries, one -> one.source(source -> source.campaign().value())),
                Columns.texts(entries, one -> one.source(source -> source.rule().table())),
                Columns.texts(entries, one -> one.source(source -> source.rule().cell())),
                Columns.texts(entries, one -> one.source(source -> source.rule().name())),
                Columns.texts(
                        entries,
                        one -> one.transaction.reverses() == null
                                ? null
                                : one.transaction.reverses().toString()),
                Columns.texts(entries, one -> one.transaction.at().toString()));
    }

    private void lots() {
        perLot("lot", LotChange::points);
        perLot("expired_lot", LotChange::expired);
    }

    /**
     * A row that is to be added is checked before it is found to be there, and only what never expires may be below zero: so
     * what leaves another lot is an update.
     */
    private void perLot(String table, ToLongFunction<LotChange> sum) {
        Map<LotKey, Long> added = new HashMap<>();
        Map<LotKey, Long> taken = new HashMap<>();
        changes.lots().forEach((lot, change) -> {
            long points = sum.applyAsLong(change);
            if (points != 0) {
                (points > 0 || lot.lastDay().equals(Currency.NEVER) ? added : taken).put(lot, points);
            }
        });
        perLot("""
                INSERT INTO %1$s (member_id, currency, last_day, points)
                SELECT * FROM unnest(?::text[], ?::text[], ?::date[], ?::bigint[])
                ON CONFLICT (member_id, currency, last_day) DO UPDATE SET points = %1$s.points + excluded.points""".formatted(table), added);
        perLot("""
                UPDATE %1$s SET points = %1$s.points + taken.points
                FROM unnest(?::text[], ?::text[], ?::date[], ?::bigint[]) AS taken (member_id, currency, last_day, points)
                WHERE %1$s.member_id = taken.member_id AND %1$s.currency = taken.currency
                    AND %1$s.last_day = taken.last_day""".formatted(table), taken);
    }

    private void perLot(String sql, Map<LotKey, Long> points) {
        if (points.isEmpty()) {
            return;
        }
        trip.then(
                sql,
                Columns.texts(points.entrySet(), lot -> lot.getKey().member().value()),
                Columns.texts(points.entrySet(), lot -> lot.getKey().currency().value()),
                Columns.texts(points.entrySet(), lot -> Columns.day(lot.getKey().lastDay())),
                Columns.numbers(points.entrySet(), Map.Entry::getValue));
    }

    private record MembersGrant(MemberId member, PendingGrant grant) {}

    private void pending() {
        List<MembersGrant> grants = new ArrayList<>();
        changes.pending().forEach((member, all) -> all.forEach(grant -> grants.add(new MembersGrant(member, grant))));
        if (grants.isEmpty()) {
            return;
        }
        trip.then(
                """
                INSERT INTO pending (member_id, transaction_id, place, application, action_id, currency, campaign, rule_table,
                    rule_cell, rule_name, points, releases_on, confirmed_by, last_day)
                SELECT * FROM unnest(?::text[], ?::uuid[], ?::integer[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::text[], ?::text[], ?::bigint[], ?::date[], ?::text[], ?::date[])
                ON CONFLICT (member_id, transaction_id, place)
                DO UPDATE SET points = excluded.points, last_day = excluded.last_day""",
                Columns.texts(grants, one -> one.member.value()),
                Columns.texts(grants, one -> one.grant.key().transaction().toString()),
                Columns.numbers(grants, one -> (long) one.grant.key().place()),
                Columns.texts(grants, one -> one.grant.application()),
                Columns.texts(grants, one -> one.grant.action().value()),
                Columns.texts(grants, one -> one.grant.currency().value()),
                Columns.texts(grants, one -> one.grant.source().campaign().value()),
                Columns.texts(grants, one -> one.grant.source().rule().table()),
                Columns.texts(grants, one -> one.grant.source().rule().cell()),
                Columns.texts(grants, one -> one.grant.source().rule().name()),
                Columns.numbers(grants, one -> one.grant.points()),
                Columns.texts(grants, one -> Columns.day(one.grant.releasesOn())),
                Columns.texts(grants, one -> one.grant.confirmedBy()),
                Columns.texts(grants, one -> Columns.day(one.grant.lot())));
    }
}
