package dev.daka.service.storage;

import dev.daka.core.action.MemberId;
import dev.daka.core.booking.Cancellation;
import dev.daka.core.booking.DecisionKey;
import dev.daka.core.booking.OnRecord;
import dev.daka.core.booking.Storage;
import dev.daka.core.booking.StoredAnswer;
import dev.daka.core.booking.Wanted;
import dev.daka.core.booking.Writing;
import dev.daka.core.ledger.Hold;
import dev.daka.core.ledger.LedgerChanges;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One transaction: a round trip that locks and loads, and one that writes and commits. */
final class PostgresUnit implements Storage.Unit {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresUnit.class);

    private final Connection connection;
    private final Wanted wanted;
    private final Loading loading;
    private final RoundTrips trips;
    private boolean ended;

    PostgresUnit(Connection connection, Wanted wanted, MemberRows members, RoundTrips trips) {
        this.connection = connection;
        this.wanted = wanted;
        this.loading = new Loading(members);
        this.trips = trips;
    }

    /**
     * Everybody adds and locks members in one order. What is read after the locks is what the last holder left, since every
     * statement sees what is committed when it begins.
     */
    void load() throws SQLException {
        List<MemberId> members = wanted.members();
        RoundTrip trip = new RoundTrip().then("SET LOCAL lock_timeout = '2s'").then("""
                        INSERT INTO member (member_id, created_at, changed_at)
                        SELECT wanted.member_id, now(), now() FROM unnest(?::text[]) WITH ORDINALITY AS wanted (member_id, place)
                        WHERE NOT EXISTS (SELECT FROM member known WHERE known.member_id = wanted.member_id)
                        ORDER BY wanted.place ON CONFLICT DO NOTHING""", (Object)
                Columns.texts(members, MemberId::value));
        loading.members(trip, members, " ORDER BY member_id COLLATE \"C\" FOR UPDATE");
        loading.answers(trip, wanted.keys());
        loading.wallets(trip, members);
        loading.metrics(trip, wanted.metrics());
        loading.caps(trip, wanted.caps());
        trips.count();
        trip.run(connection);
    }

    @Override
    public OnRecord member(MemberId member) {
        return loading.member(member).orElseThrow(() -> new IllegalStateException("Was not asked for: " + member));
    }

    @Override
    public Optional<StoredAnswer> answer(DecisionKey key) {
        return loading.answer(key);
    }

    @Override
    public Storage.Cancelled cancelled(DecisionKey key, String cancellation) {
        LoadedCancellation loaded = new LoadedCancellation(key, cancellation);
        run(loaded.trip());
        return loaded.cancelled();
    }

    @Override
    public void book(Writing writing) {
        commit(Written.by(writing));
    }

    @Override
    public void cancel(Cancellation cancellation) {
        commit(CancellationWritten.by(cancellation));
    }

    @Override
    public void settle(LedgerChanges changes) {
        RoundTrip trip = new RoundTrip();
        LedgerWritten.add(changes, trip);
        OutboxWritten.add(LedgerWritten.events(changes), trip);
        commit(trip);
    }

    @Override
    public Optional<Hold> hold(Hold.Key key) {
        HoldRows rows = new HoldRows();
        run(rows.of(new RoundTrip(), key));
        return rows.all().stream().findFirst();
    }

    private void commit(RoundTrip trip) {
        run(trip.then("COMMIT"));
        ended = true;
    }

    private void run(RoundTrip trip) {
        try {
            trips.count();
            trip.run(connection);
        } catch (SQLException failure) {
            throw Failures.of(failure);
        }
    }

    @Override
    public void close() {
        try (Connection closing = connection) {
            if (!ended) {
                closing.rollback();
            }
            closing.setAutoCommit(true);
        } catch (SQLException broken) {
            // The pool drops the connection, and the server rolls back what was not committed: nothing is left to do.
            LOG.debug("A connection broke at the end of a unit", broken);
        }
    }
}
