package dev.daka.service.journal;

import dev.daka.core.action.MemberId;
import dev.daka.core.journal.JournalRow;
import dev.daka.service.postgres.JournalRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Folds the rows of some members, and passes rows and members to a visitor. */
@Component
public class MemberFolds {
    /** Rows per fetch, because a member may have any number of rows. */
    private static final int FETCHED = 1000;

    private static final String STATES = """
            SELECT member_no, member.member_id, state.seq, state.state
            FROM member_state AS state LEFT JOIN member USING (member_no) WHERE %s""";

    /**
     * Columns that {@link JournalRows#read} expects, then further ones. A fold needs neither responses nor attributes.
     */
    private static final String ROWS = """
            SELECT kind, application, subject, key, seq, id, ''::bytea, '', booked_at, body, postings, points, NULL, NULL, member_no, epoch, xid,
                points_add_up(points)
            FROM journal WHERE %s ORDER BY member_no, seq""";

    private final JdbcClient jdbc;

    MemberFolds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Receives rows and members; each member comes after all of its rows. */
    public interface Visitor {
        /** Receives a folded row and its position. */
        void row(FoldedMember member, JournalRow row, Mark mark);

        /** Receives the number of a row that cannot be read because its entries do not sum to 0. */
        void unbalanced(FoldedMember member, long seq);

        /** Receives a member after all of its rows. */
        void member(FoldedMember member);
    }

    /**
     * Visits the members. States and rows are read by two statements, so the caller's transaction must either see one
     * snapshot or hold the members' locks.
     */
    public void visit(SomeMembers some, Visitor visitor) {
        Map<Long, FoldedMember> members = new HashMap<>();
        jdbc.sql(STATES.formatted(some.condition())).params(some.values()).query(row -> {
            FoldedMember member = new FoldedMember(
                    row.getLong(1), id(row.getString(2), row.getLong(1)), row.getLong(3), row.getBytes(4));
            members.put(member.number(), member);
        });
        Rows rows = new Rows(members, visitor);
        jdbc.sql(ROWS.formatted(some.condition()))
                .withFetchSize(FETCHED)
                .params(some.values())
                .query(rows::take);
        rows.end();
    }

    /** Id of a member. For a deleted member, who has a number but no id, it is {@code #} and the number. */
    private static MemberId id(@Nullable String id, long number) {
        return new MemberId(id == null ? "#" + number : id);
    }

    private MemberId idOf(long number) {
        return id(
                jdbc.sql("SELECT member_id FROM member WHERE member_no = ?")
                        .param(number)
                        .query(String.class)
                        .optional()
                        .orElse(null),
                number);
    }

    /** Passes on rows sorted by member. */
    private final class Rows {
        private final Map<Long, FoldedMember> waiting;
        private final Visitor visitor;
        private @Nullable FoldedMember current;

        Rows(Map<Long, FoldedMember> waiting, Visitor visitor) {
            this.waiting = waiting;
            this.visitor = visitor;
        }

        void take(ResultSet row) throws SQLException {
            FoldedMember member = memberOf(row.getLong(15));
            long seq = row.getLong(5);
            if (!row.getBoolean(18)) {
                member.fail(seq, "entries that do not sum to 0");
                visitor.unbalanced(member, seq);
                return;
            }
            JournalRow read;
            try {
                read = JournalRows.read(member.id(), row);
            } catch (IllegalArgumentException | IllegalStateException unreadable) {
                member.fail(seq, String.valueOf(unreadable.getMessage()));
                return;
            }
            member.add(read);
            visitor.row(member, read, new Mark(row.getInt(16), row.getLong(17)));
        }

        private FoldedMember memberOf(long number) {
            if (current != null && current.number() == number) {
                return current;
            }
            if (current != null) {
                visitor.member(current);
            }
            FoldedMember next = waiting.remove(number);
            current = next == null ? new FoldedMember(number, idOf(number), 0, null) : next;
            return current;
        }

        /** Passes on the last member, and then members with a state but no rows. */
        void end() {
            if (current != null) {
                visitor.member(current);
            }
            waiting.values().forEach(visitor::member);
        }
    }
}
