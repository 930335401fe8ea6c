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

/** Folds the rows of some members and hands over each member with the stored state. */
@Component
public class MemberFolds {
    /** Rows that are fetched at a time: a member may have any number of them. */
    private static final int FETCHED = 1000;

    private static final String STATES = """
            SELECT member_no, member.member_id, state.seq, state.state
            FROM member_state AS state LEFT JOIN member USING (member_no) WHERE %s""";

    /** The columns that {@link JournalRows#read} reads; a fold needs neither answers nor attributes. */
    private static final String ROWS = """
            SELECT kind, application, subject, key, seq, id, ''::bytea, '', booked_at, body, postings, points, NULL, NULL, member_no, epoch, xid,
                points_add_up(points)
            FROM journal WHERE %s ORDER BY member_no, seq""";

    private final JdbcClient jdbc;

    MemberFolds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes rows and members, each member after all of the member's rows. */
    public interface Visitor {
        /** A row, at its place in the journal's order. */
        void row(FoldedMember member, JournalRow row, Mark mark);

        /** A row whose entries do not sum to 0, so that it cannot be read. */
        void unbalanced(FoldedMember member, long seq);

        /** All rows of the member are folded. */
        void member(FoldedMember member);
    }

    /** The rows and the states are read by two statements, so the caller's transaction must see one snapshot or hold the locks. */
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

    /** Members who are forgotten have a number and no id. */
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

    /** Rows as they come, member by member. */
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

        /** Members who have a state and no rows come last. */
        void end() {
            if (current != null) {
                visitor.member(current);
            }
            waiting.values().forEach(visitor::member);
        }
    }
}
