package dev.daka.service.reconciliation;

import dev.daka.service.platform.database.WholeTransactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores finished and failed reconciliations. They are never changed. */
@Repository
class ReconciliationRuns {
    private final JdbcClient jdbc;
    private final Freezes freezes;
    private final Cuts cuts;
    private final WholeTransactions transactions;

    ReconciliationRuns(JdbcClient jdbc, Freezes freezes, Cuts cuts, WholeTransactions transactions) {
        this.jdbc = jdbc;
        this.freezes = freezes;
        this.cuts = cuts;
        this.transactions = transactions;
    }

    /**
     * Stores a run and returns its id.
     *
     * @param startedBy operator who started the run; null if the schedule did
     * @param found     result; null if the run failed
     */
    long add(@Nullable String startedBy, boolean whole, Instant startedAt, Instant finishedAt, @Nullable Found found) {
        return transactions.run(() -> added(startedBy, whole, startedAt, finishedAt, found));
    }

    private long added(
            @Nullable String startedBy, boolean whole, Instant startedAt, Instant finishedAt, @Nullable Found found) {
        long id = jdbc.sql("""
                        INSERT INTO reconciliation (started_by, started_at, finished_at, whole, members, differences)
                        VALUES (?, ?, ?, ?, ?, ?) RETURNING run_id""")
                .param(startedBy)
                .param(at(startedAt))
                .param(at(finishedAt))
                .param(whole)
                .param(found == null ? 0 : found.checked())
                .param(found == null ? null : found.differences())
                .query(Long.class)
                .single();
        if (found != null) {
            found.figures().forEach(figures -> add(id, figures));
            int place = 0;
            for (Difference difference : found.first()) {
                add(id, place++, difference);
            }
            freezes.follow(id, found, finishedAt);
            if (found.differences() == 0) {
                cuts.put(id, found.cut());
            }
        }
        return id;
    }

    private void add(long id, Figures figures) {
        jdbc.sql("""
                        INSERT INTO reconciliation_figure (run_id, currency, issued, available, pending, held, redeemed, expired,
                            pooled, written_off, reversed)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        figures.currency(),
                        figures.issued(),
                        figures.available(),
                        figures.pending(),
                        figures.held(),
                        figures.redeemed(),
                        figures.expired(),
                        figures.pooled(),
                        figures.writtenOff(),
                        figures.reversed())
                .update();
    }

    private void add(long id, int place, Difference difference) {
        jdbc.sql("""
                        INSERT INTO reconciliation_difference (run_id, place, kind, member_id, currency, subject, expected, found)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(id)
                .param(place)
                .param(difference.kind().name())
                .param(difference.memberId())
                .param(difference.currency())
                .param(difference.subject())
                .param(difference.expected())
                .param(difference.found())
                .update();
    }

    /** Number of differences of the last finished run; empty if no run has finished. */
    Optional<Long> differences() {
        return jdbc.sql(
                        "SELECT differences FROM reconciliation WHERE differences IS NOT NULL ORDER BY run_id DESC LIMIT 1")
                .query(Long.class)
                .optional();
    }

    /** True if the schedule has started a run since the given time. */
    boolean anySince(Instant moment) {
        return jdbc.sql("SELECT count(*) > 0 FROM reconciliation WHERE started_at > ? AND started_by IS NULL")
                .param(at(moment))
                .query(Boolean.class)
                .single();
    }

    /** Runs before the given one, latest first. */
    List<Run> before(long id, int most) {
        return jdbc.sql("""
                        SELECT run_id, started_by, started_at, finished_at, whole, members, differences FROM reconciliation
                        WHERE run_id < ? ORDER BY run_id DESC LIMIT ?""").params(id, most).query((row, number) -> run(row)).list();
    }

    private Run run(ResultSet row) throws SQLException {
        long id = row.getLong(1);
        return new Run(
                id,
                row.getString(2),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getBoolean(5),
                row.getLong(6),
                row.getObject(7, Long.class),
                jdbc.sql("SELECT * FROM reconciliation_figure WHERE run_id = ? ORDER BY currency")
                        .param(id)
                        .query((figure, number) -> figures(figure))
                        .list(),
                jdbc.sql("""
                                SELECT kind, member_id, currency, subject, expected, found FROM reconciliation_difference
                                WHERE run_id = ? ORDER BY place""")
                        .param(id)
                        .query((found, number) -> difference(found))
                        .list());
    }

    static Figures figures(ResultSet row) throws SQLException {
        return new Figures(
                row.getString("currency"),
                row.getLong("issued"),
                row.getLong("available"),
                row.getLong("pending"),
                row.getLong("held"),
                row.getLong("redeemed"),
                row.getLong("expired"),
                row.getLong("pooled"),
                row.getLong("written_off"),
                row.getLong("reversed"));
    }

    private static Difference difference(ResultSet row) throws SQLException {
        return new Difference(
                Check.valueOf(row.getString(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6));
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
