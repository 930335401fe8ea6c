package dev.daka.service.delivery.webhooks;

import static dev.daka.service.delivery.webhooks.Endpoints.at;

import dev.daka.core.action.MemberId;
import dev.daka.core.journal.JournalRow;
import dev.daka.service.postgres.JournalRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads the journal for webhooks, from a cursor on, in the order of transaction ids. Rows that begin holds are left
 * out, because they have no events.
 *
 * <p>A transaction with a lower id may commit later. Therefore the cursor never passes a transaction that is still
 * running.
 *
 * <p>A member's later row may have the lower transaction id. A booking gets its id when it locks its first member. It
 * may lock a second member after a booking with a higher id has released that member. Therefore each row is read
 * together with the member's earlier rows, whose transaction ids are below the row's {@code seen}.
 */
@Repository
class BookedRows {
    private static final int AT_ONCE = 1000;

    private static final String COLUMNS = JournalRows.WITHOUT_ANSWER + ", member_id";

    private static final String LOOK = """
            SELECT cursor.epoch, cursor.xid, here.epoch AS here, running.oldest, running.ended, EXISTS (
                SELECT FROM journal WHERE (journal.epoch, journal.xid) >= (cursor.epoch, cursor.xid)
                    AND (journal.epoch, journal.xid) < (here.epoch, running.oldest)) AS unread
            FROM webhook_cursor AS cursor
            CROSS JOIN (SELECT max(epoch) AS epoch FROM cluster_epoch) AS here
            CROSS JOIN (
                SELECT pg_snapshot_xmin(now)::text::bigint AS oldest, pg_snapshot_xmax(now)::text::bigint AS ended
                FROM pg_current_snapshot() AS now
            ) AS running""";

    /** End of the transaction that contains the row number {@code most}. A transaction is never split. */
    private static final String END = """
            SELECT epoch, xid + 1 AS xid FROM journal WHERE (epoch, xid) >= (:epoch, :xid) AND (epoch, xid) < (:last_epoch, :last_xid)
            ORDER BY epoch, xid OFFSET :most - 1 LIMIT 1""";

    private static final String ROWS = """
            SELECT %s FROM (
                SELECT *, max(seq) FILTER (WHERE (epoch, xid) < (:end_epoch, :end_xid)) OVER (PARTITION BY member_no) AS last
                FROM journal
                WHERE kind <> 'hold' AND (epoch, xid) >= (:epoch, :xid) AND (epoch, xid) < (:end_epoch, (
                    SELECT greatest(:end_xid, max(seen)) FROM journal
                    WHERE epoch = :end_epoch AND (epoch, xid) >= (:epoch, :xid) AND xid < :end_xid))
            ) AS unread
            JOIN (SELECT member_no, member_id FROM member) AS member USING (member_no)
            WHERE seq <= last ORDER BY member_no, seq""".formatted(COLUMNS);

    private static final String SPAN = """
            SELECT %s FROM (
                SELECT * FROM (
                    SELECT * FROM journal WHERE booked_at >= :from AND booked_at < :to AND kind <> 'hold' OFFSET 0
                ) AS booked
                WHERE (epoch, xid) < (SELECT epoch, xid FROM webhook_cursor) LIMIT :most
            ) AS read
            JOIN (SELECT member_no, member_id FROM member) AS member USING (member_no)
            ORDER BY member_no, seq""".formatted(COLUMNS);

    private final JdbcClient jdbc;

    BookedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How far the journal was read, and how far it can be read.
     *
     * @param cursor   position before which all rows were read
     * @param complete position before which all transactions have ended
     * @param ended    id after the highest ended transaction; equal to the id of {@code complete} if no ended
     *                 transaction waits for a running one
     * @param unread   true if there are rows between {@code cursor} and {@code complete}
     */
    record Progress(JournalPosition cursor, JournalPosition complete, long ended, boolean unread) {}

    Progress progress() {
        return jdbc.sql(LOOK)
                .query((row, number) -> new Progress(
                        position(row),
                        new JournalPosition(row.getInt("here"), row.getLong("oldest")),
                        row.getLong("ended"),
                        row.getBoolean("unread")))
                .single();
    }

    /** Locks the cursor for the caller's transaction. Returns false if another transaction holds it. */
    boolean lock() {
        return jdbc.sql("SELECT 1 FROM webhook_cursor FOR UPDATE SKIP LOCKED")
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Position after about {@code most} unread rows; at most {@code progress.complete}. */
    JournalPosition end(Progress progress, int most) {
        return jdbc.sql(END)
                .param("epoch", progress.cursor.epoch())
                .param("xid", progress.cursor.xid())
                .param("last_epoch", progress.complete.epoch())
                .param("last_xid", progress.complete.xid())
                .param("most", most)
                .query((row, number) -> position(row))
                .optional()
                .orElse(progress.complete);
    }

    /**
     * Rows from one position to another, and their members' earlier rows beyond the end; sorted by member and
     * {@code seq}.
     */
    List<JournalRow> rows(JournalPosition from, JournalPosition end) {
        return jdbc.sql(ROWS)
                .param("epoch", from.epoch())
                .param("xid", from.xid())
                .param("end_epoch", end.epoch())
                .param("end_xid", end.xid())
                .query((row, number) -> read(row))
                .list();
    }

    void moveCursor(JournalPosition to) {
        jdbc.sql("UPDATE webhook_cursor SET epoch = ?, xid = ?")
                .params(to.epoch(), to.xid())
                .update();
    }

    /**
     * Rows before the cursor that were booked in the given time, at most {@code most}. Read the stream within the
     * caller's transaction.
     */
    Stream<JournalRow> span(Instant from, Instant to, int most) {
        return jdbc
                .sql(SPAN)
                .withFetchSize(AT_ONCE)
                .param("from", at(from))
                .param("to", at(to))
                .param("most", most)
                .query((row, number) -> read(row))
                .stream();
    }

    private static JournalPosition position(ResultSet row) throws SQLException {
        return new JournalPosition(row.getInt("epoch"), row.getLong("xid"));
    }

    private static JournalRow read(ResultSet row) throws SQLException {
        return JournalRows.read(new MemberId(row.getString("member_id")), row);
    }
}
