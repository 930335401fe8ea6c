package dev.daka.service.postgres;

import dev.daka.core.action.Member;
import dev.daka.core.action.MemberId;
import dev.daka.core.booking.BatchWrite.NewState;
import dev.daka.core.booking.MemberSnapshot;
import dev.daka.core.journal.MemberState;
import dev.daka.core.journal.format.StateFormat;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads, locks and writes the table {@code member_state}. A unit of work locks a member by locking the row of its
 * state.
 */
final class StateRows {
    private static final String LOAD = """
            SELECT %s, member.member_no, state.seq, state.state
            FROM (SELECT * FROM member WHERE member_id = ANY (?::text[]) ORDER BY member_id OFFSET 0) AS member
            LEFT JOIN LATERAL (
                SELECT seq, state FROM member_state WHERE member_state.member_no = member.member_no %s
            ) AS state ON true""";

    static final String LOOK = LOAD.formatted(MemberRows.COLUMNS, "OFFSET 0");
    static final String LOCK = LOAD.formatted(MemberRows.COLUMNS, "FOR UPDATE");
    static final String LOCK_FREE = LOAD.formatted(MemberRows.COLUMNS, "FOR UPDATE SKIP LOCKED");

    private static final String IN_TURN = "pg_advisory_xact_lock(hashtextextended(wanted.member_id, 0)) IS NOT NULL";
    private static final String IF_FREE = "pg_try_advisory_xact_lock(hashtextextended(wanted.member_id, 0))";

    private static final String ADD_MEMBERS = """
            INSERT INTO member (member_id, member_no, created_at, changed_at)
            SELECT member_id, member_no, now(), now() FROM unnest(?::text[], ?::bigint[]) AS wanted (member_id, member_no)
            WHERE %s ON CONFLICT (member_id) DO NOTHING""";

    private static final String ADD_STATES = """
            INSERT INTO member_state (member_no, seq, least_lot, state)
            SELECT member.member_no, 0, 0, ?
            FROM unnest(?::text[]) AS wanted (member_id)
            CROSS JOIN LATERAL (SELECT member_no FROM member WHERE member.member_id = wanted.member_id OFFSET 0) AS member
            WHERE %s ON CONFLICT (member_no) DO NOTHING""";

    private static final String WRITE = """
            UPDATE member_state AS kept SET seq = next.seq, due_at = next.due_at, least_lot = next.least_lot, state = next.state
            FROM unnest(?::bigint[], ?::bigint[], ?::timestamptz[], ?::bigint[], ?::bytea[])
                AS next (member_no, seq, due_at, least_lot, state)
            WHERE kept.member_no = next.member_no""";

    private StateRows() {}

    /** A member's profile and stored state. */
    static final class Found {
        private final long number;
        private final Member profile;
        private final long seq;
        private final byte @Nullable [] state;

        private Found(ResultSet row, MemberRows members) throws SQLException {
            this.number = row.getLong(6);
            this.profile = members.member(row);
            this.seq = row.getLong(7);
            this.state = row.getBytes(8);
        }

        /** Number that identifies the member in all other tables. */
        long number() {
            return number;
        }

        MemberId id() {
            return profile.id();
        }

        /** False if the member has no state, or if another unit of work has locked it. */
        boolean hasState() {
            return state != null;
        }

        MemberSnapshot snapshot() {
            return new MemberSnapshot(
                    profile,
                    state == null ? new MemberState(profile.id()) : StateFormat.read(profile.id(), seq, state));
        }
    }

    static Found read(ResultSet row, MemberRows members) throws SQLException {
        return new Found(row, members);
    }

    /**
     * Adds missing rows of members and their states.
     *
     * @param skipsBusy true to skip members that another unit is adding; false to wait for that unit
     */
    static void add(RoundTrip trip, Collection<MemberId> members, boolean skipsBusy) {
        String[] ids = Columns.texts(members, MemberId::value);
        String turn = skipsBusy ? IF_FREE : IN_TURN;
        byte[] empty = StateFormat.write(new MemberState(members.iterator().next()));
        trip.then(ADD_MEMBERS.formatted(turn), ids, Columns.numbers(members, member -> MemberNumbers.next()));
        trip.then(ADD_STATES.formatted(turn), empty, ids);
    }

    static void write(RoundTrip trip, List<NewState> states, ToLongFunction<MemberId> numbers) {
        trip.then(
                WRITE,
                Columns.numbers(states, one -> numbers.applyAsLong(one.state().member())),
                Columns.numbers(states, one -> one.state().seq()),
                Columns.texts(
                        states, one -> one.dueAt() == null ? null : one.dueAt().toString()),
                Columns.numbers(states, one -> one.state().wallet().leastLot()),
                states.stream().map(one -> StateFormat.write(one.state())).toArray(byte[][]::new));
    }
}
