package dev.daka.service.postgres;

import dev.daka.core.action.MemberId;
import dev.daka.core.booking.BatchWrite;
import dev.daka.core.booking.Lease;
import dev.daka.core.booking.LeaseRequest;
import dev.daka.core.booking.LoadRequest;
import dev.daka.core.booking.MemberSnapshot;
import dev.daka.core.booking.Storage;
import dev.daka.core.journal.JournalRow;
import dev.daka.core.journal.SubjectId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One unit of work, which is one transaction: one round trip locks and loads, another writes and commits. */
final class PostgresUnit implements Storage.Unit {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresUnit.class);

    /**
     * Limits the wait for a lock to 2 s, and makes the server use generic plans with index scans. Such a plan is fast
     * for one row and for hundreds, on empty tables and on full ones.
     */
    private static final String SETTINGS = """
            SELECT set_config('lock_timeout', '2s', true), set_config('plan_cache_mode', 'force_generic_plan', true),
                set_config('enable_seqscan', 'off', true)""";

    private final Connection connection;
    private final LoadRequest wanted;
    private final MemberRows profiles;
    private final RoundTrips trips;
    private final int epoch;
    private final Map<MemberId, StateRows.Found> members = new HashMap<>();
    private final Map<MemberId, List<JournalRow>> rows = new HashMap<>();
    private boolean ended;

    PostgresUnit(Connection connection, LoadRequest wanted, MemberRows profiles, RoundTrips trips, int epoch) {
        this.connection = connection;
        this.wanted = wanted;
        this.profiles = profiles;
        this.trips = trips;
        this.epoch = epoch;
    }

    /**
     * Locks and loads the wanted members. If the first round trip did not lock a member, the member is new or another
     * unit holds it. A second round trip then adds and locks it.
     */
    void load() {
        load(new RoundTrip().then(SETTINGS), new ArrayList<>(wanted.members().keySet()));
        List<MemberId> missing = new ArrayList<>(wanted.members().keySet());
        missing.removeAll(members.keySet());
        if (!missing.isEmpty()) {
            RoundTrip trip = new RoundTrip();
            StateRows.add(trip, missing, wanted.skipsBusy());
            load(trip, missing);
        }
    }

    /**
     * Locks members and reads rows in two statements. The second statement thus sees rows committed by the unit that
     * held the locks before.
     */
    private void load(RoundTrip trip, List<MemberId> some) {
        List<MemberId> members = new ArrayList<>();
        List<SubjectId> subjects = new ArrayList<>();
        for (MemberId member : some) {
            for (SubjectId subject : wantedOf(member)) {
                members.add(member);
                subjects.add(subject);
            }
        }
        trip.then(
                wanted.skipsBusy() ? StateRows.LOCK_FREE : StateRows.LOCK,
                row -> take(StateRows.read(row, profiles)),
                (Object) Columns.texts(some, MemberId::value));
        if (!subjects.isEmpty()) {
            trip.then(
                    JournalRows.ABOUT_ALL,
                    row -> {
                        MemberId member = new MemberId(row.getString(15));
                        rows.computeIfAbsent(member, first -> new ArrayList<>()).add(JournalRows.read(member, row));
                    },
                    Columns.texts(members, MemberId::value),
                    Columns.texts(subjects, SubjectId::application),
                    Columns.texts(subjects, SubjectId::id));
        }
        some.forEach(rows::remove);
        run(trip);
    }

    private void take(StateRows.Found found) {
        if (found.hasState()) {
            members.put(found.id(), found);
        }
    }

    private SortedSet<SubjectId> wantedOf(MemberId member) {
        return Objects.requireNonNull(wanted.members().get(member), () -> "Was not asked for: " + member);
    }

    @Override
    public Optional<MemberSnapshot> member(MemberId member) {
        wantedOf(member);
        return Optional.ofNullable(members.get(member)).map(StateRows.Found::snapshot);
    }

    @Override
    public List<JournalRow> rows(MemberId member, SubjectId subject) {
        if (wantedOf(member).contains(subject)) {
            return rows.getOrDefault(member, List.of()).stream()
                    .filter(row -> row.key().subject().equals(subject))
                    .toList();
        }
        return read(member, JournalRows.ABOUT, number(member), subject.application(), subject.id());
    }

    @Override
    public List<JournalRow> actions(MemberId member, long first, long last) {
        return read(member, JournalRows.ACTIONS, number(member), first, last, number(member));
    }

    private List<JournalRow> read(MemberId member, String sql, Object... values) {
        List<JournalRow> found = new ArrayList<>();
        run(new RoundTrip().then(sql, row -> found.add(JournalRows.read(member, row)), values));
        return found;
    }

    private long number(MemberId member) {
        return Objects.requireNonNull(members.get(member), () -> "Is not locked: " + member)
                .number();
    }

    @Override
    public Lease lease(LeaseRequest request) {
        Lease[] lease = new Lease[1];
        run(SharedCounters.lease(request, granted -> lease[0] = granted));
        return lease[0];
    }

    @Override
    public void write(BatchWrite write) {
        RoundTrip trip = new RoundTrip();
        JournalRows.append(trip, write.rows(), this::number, epoch);
        StateRows.write(trip, write.states(), this::number);
        SharedCounters.spend(trip, write.leases());
        SharedCounters.giveBack(trip, write.returned());
        run(trip.then("COMMIT"));
        ended = true;
    }

    private void run(RoundTrip trip) {
        try {
            trips.count();
            trip.run(connection);
        } catch (SQLException failure) {
            throw SqlFailures.of(failure);
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
            // The pool drops the connection, and the server rolls back uncommitted changes.
            LOG.debug("A connection broke at the end of a unit", broken);
        }
    }
}
