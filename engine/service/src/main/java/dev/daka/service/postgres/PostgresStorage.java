package dev.daka.service.postgres;

import dev.daka.core.action.Member;
import dev.daka.core.action.MemberId;
import dev.daka.core.booking.Lease;
import dev.daka.core.booking.LeaseRequest;
import dev.daka.core.booking.LoadRequest;
import dev.daka.core.booking.MemberSnapshot;
import dev.daka.core.booking.SharedCounter;
import dev.daka.core.booking.Storage;
import dev.daka.core.journal.HoldHistory;
import dev.daka.core.journal.JournalRow;
import dev.daka.core.journal.MemberState;
import dev.daka.core.journal.SubjectId;
import dev.daka.core.ledger.Hold;
import dev.daka.core.ledger.HoldsQuery;
import dev.daka.core.vocabulary.CamelCase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Implements core's {@link Storage} on PostgreSQL. */
@Component
public class PostgresStorage implements Storage {
    private static final String ROWS = """
            SELECT %s FROM journal
            WHERE member_no = (SELECT member_no FROM member WHERE member_id = ?) AND application = ? AND subject = ?
                AND application <> '' ORDER BY seq""".formatted(JournalRows.COLUMNS);

    /**
     * Last row about each hold of a member and application; that row has the hold's present state. A hold past its
     * expiry counts as expired even if the expiry is not booked yet.
     */
    private static final String HOLDS = """
            SELECT %s FROM journal AS held
            CROSS JOIN LATERAL (
                SELECT * FROM journal AS about
                WHERE about.member_no = held.member_no AND about.application = held.application AND about.subject = held.subject
                    AND about.kind IN ('hold', 'holdEnd') AND about.application <> ''
                ORDER BY about.seq DESC LIMIT 1
            ) AS about
            CROSS JOIN LATERAL (SELECT about.body -> 'holds' -> 0 AS hold) AS booked
            WHERE held.kind = 'hold' AND held.member_no = (SELECT member_no FROM member WHERE member_id = ?) AND held.application = ?
                AND (? = '' OR ? = CASE WHEN hold ->> 'state' IS NULL AND (hold ->> 'expiresAt')::timestamptz <= ?::timestamptz
                    THEN 'expired' ELSE coalesce(hold ->> 'state', 'held') END)
                AND (held.booked_at, held.subject COLLATE "C") < (?::timestamptz, ?)
            ORDER BY held.booked_at DESC, held.subject COLLATE "C" DESC LIMIT ?""".formatted("about." + JournalRows.COLUMNS.replace(", ", ", about."));

    private static final String DUE = """
            SELECT member_id FROM (
                SELECT member_no, due_at FROM member_state WHERE due_at <= ?::timestamptz ORDER BY due_at LIMIT ?
            ) AS due JOIN member USING (member_no) ORDER BY due_at""";

    private final DataSource database;
    private final MemberRows profiles;
    private final RoundTrips trips;
    private final Epoch epoch;

    PostgresStorage(DataSource database, MemberRows profiles, RoundTrips trips, Epoch epoch) {
        this.database = database;
        this.profiles = profiles;
        this.trips = trips;
        this.epoch = epoch;
    }

    @Override
    public Unit open(LoadRequest wanted) {
        PostgresUnit unit = new PostgresUnit(begin(), wanted, profiles, trips, epoch.number());
        try {
            unit.load();
            return unit;
        } catch (RuntimeException failure) {
            unit.close();
            throw failure;
        }
    }

    private Connection begin() {
        try {
            Connection connection = database.getConnection();
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException failure) {
            throw SqlFailures.of(failure);
        }
    }

    @Override
    public Lease lease(LeaseRequest request) {
        Lease[] lease = new Lease[1];
        run(SharedCounters.lease(request, granted -> lease[0] = granted));
        return lease[0];
    }

    @Override
    public void release(String holder) {
        run(new RoundTrip().then("SELECT release_leases(?)", holder));
    }

    @Override
    public long used(SharedCounter counter) {
        long[] used = new long[1];
        run(SharedCounters.used(counter, amount -> used[0] = amount));
        return used[0];
    }

    @Override
    public MemberSnapshot peek(MemberId member) {
        List<MemberSnapshot> found = new ArrayList<>(1);
        run(new RoundTrip()
                .then(
                        StateRows.LOOK,
                        row -> found.add(StateRows.read(row, profiles).snapshot()),
                        (Object) new String[] {member.value()}));
        return found.isEmpty() ? new MemberSnapshot(Member.unknown(member), new MemberState(member)) : found.get(0);
    }

    @Override
    public List<JournalRow> rows(MemberId member, SubjectId subject) {
        return read(member, ROWS, member.value(), subject.application(), subject.id());
    }

    @Override
    public List<Hold> holds(HoldsQuery wanted) {
        String state = wanted.state() == null ? "" : CamelCase.of(wanted.state());
        HoldsQuery.Position after = wanted.after();
        List<JournalRow> rows = read(
                wanted.member(),
                HOLDS,
                wanted.member().value(),
                wanted.application(),
                state,
                state,
                wanted.now().toString(),
                after == null ? "infinity" : after.heldAt().toString(),
                after == null ? "" : after.id(),
                (long) wanted.most());
        return rows.stream()
                .map(row -> HoldHistory.of(List.of(row)).orElseThrow())
                .toList();
    }

    private List<JournalRow> read(MemberId member, String sql, Object... values) {
        List<JournalRow> rows = new ArrayList<>();
        run(new RoundTrip().then(sql, row -> rows.add(JournalRows.read(member, row)), values));
        return rows;
    }

    @Override
    public List<MemberId> due(Instant now, int most) {
        List<MemberId> due = new ArrayList<>();
        run(new RoundTrip().then(DUE, row -> due.add(new MemberId(row.getString(1))), now.toString(), (long) most));
        return due;
    }

    private void run(RoundTrip trip) {
        try (Connection connection = database.getConnection()) {
            trips.count();
            trip.run(connection);
        } catch (SQLException failure) {
            throw SqlFailures.of(failure);
        }
    }
}
