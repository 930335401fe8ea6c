package dev.daka.service.reconciliation;

import dev.daka.service.journal.Mark;
import dev.daka.service.journal.MemberFolds;
import dev.daka.service.journal.SomeMembers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares the journal with the stored states and counters, in one snapshot. Bookings continue meanwhile but are not
 * part of the snapshot.
 */
@Component
class Checks {
    /** Key of the advisory lock; an arbitrary number that is not used otherwise in the database. */
    private static final long LOCK = 0x64616b61_6c656467L;
    /** Extra time for the server to cancel a statement before the connection is closed. */
    private static final int GRACE_MILLIS = 5000;

    private final JdbcClient jdbc;
    private final DataSource database;
    private final PlatformTransactionManager transactions;
    private final MemberFolds folds;
    private final Cuts cuts;

    Checks(
            JdbcClient jdbc,
            DataSource database,
            PlatformTransactionManager transactions,
            MemberFolds folds,
            Cuts cuts) {
        this.folds = folds;
        this.cuts = cuts;
        this.jdbc = jdbc;
        this.database = database;
        this.transactions = transactions;
    }

    /**
     * Runs the checks. Empty if another process is running them. Fails if it takes longer than {@code within}.
     *
     * @param whole true to check all members; false to check only members with rows since the last run, if that run
     *              found no differences
     */
    Optional<Found> run(boolean whole, Duration within, Progress progress) {
        TransactionTemplate snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
        return snapshot.execute(status -> {
            waitFor(within);
            boolean isMine = jdbc.sql("SELECT pg_try_advisory_xact_lock(?)")
                    .param(LOCK)
                    .query(Boolean.class)
                    .single();
            if (!isMine) {
                return Optional.empty();
            }
            Optional<Cut> last = whole ? Optional.empty() : cuts.last();
            return Optional.of(found(last, System.nanoTime() + within.toNanos(), progress));
        });
    }

    private Found found(Optional<Cut> last, long deadline, Progress progress) {
        Findings findings = new Findings();
        MemberChecks checks = new MemberChecks(findings, last.orElse(Cut.START), complete());
        bound(deadline);
        if (last.isEmpty()) {
            checkAll(checks, deadline, progress);
        } else {
            checkChanged(last.get().mark(), checks, deadline, progress);
        }
        bound(deadline);
        CounterChecks.run(jdbc, checks.sums().uses(), findings);
        List<Figures> figures = checks.sums().figures();
        figures.stream()
                .filter(one -> one.issued() != one.became())
                .forEach(one -> findings.add(new Difference(
                        Check.CURRENCY,
                        null,
                        one.currency(),
                        "all that was issued",
                        Long.toString(one.issued()),
                        Long.toString(one.became()))));
        return new Found(
                last.isEmpty(),
                checks.members(),
                findings.count(),
                findings.first(),
                figures,
                findings.members(),
                findings.isEverybody(),
                checks.cut());
    }

    /** Position before which all transactions had ended when the snapshot was taken. */
    private Mark complete() {
        return jdbc.sql("""
                        SELECT coalesce(max(epoch), 0), pg_snapshot_xmin(pg_current_snapshot())::text::bigint
                        FROM cluster_epoch""")
                .query((row, number) -> new Mark(row.getInt(1), row.getLong(2)))
                .single();
    }

    private void checkAll(MemberChecks checks, long deadline, Progress progress) {
        long upTo = 0;
        do {
            long after = upTo;
            upTo = SomeMembers.endOfPiece(jdbc, after);
            bound(deadline);
            folds.visit(SomeMembers.within(after, upTo), checks);
            progress.reached((double) upTo / Long.MAX_VALUE);
        } while (upTo < Long.MAX_VALUE);
    }

    private void checkChanged(Mark since, MemberChecks checks, long deadline, Progress progress) {
        List<Long> changed = jdbc.sql(
                        "SELECT DISTINCT member_no FROM journal WHERE (epoch, xid) >= (?, ?) ORDER BY member_no")
                .params(since.epoch(), since.xid())
                .query(Long.class)
                .list();
        for (int from = 0; from < changed.size(); from += SomeMembers.PIECE) {
            int to = Math.min(changed.size(), from + SomeMembers.PIECE);
            bound(deadline);
            folds.visit(SomeMembers.of(changed.subList(from, to)), checks);
            progress.reached((double) to / changed.size());
        }
    }

    /** Receives the progress of a run. */
    @FunctionalInterface
    interface Progress {
        /** Called with the finished share, from 0 to 1. */
        void reached(double part);
    }

    /** Limits the next statements to the remaining time. */
    private void bound(long deadline) {
        long millis = Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime()));
        jdbc.sql("SELECT set_config('statement_timeout', ?, true)")
                .param(millis + "ms")
                .query()
                .listOfRows();
    }

    /**
     * Raises the connection's network timeout, which is otherwise short enough for bookings. The pool resets it
     * afterwards.
     */
    private void waitFor(Duration within) {
        try {
            DataSourceUtils.getConnection(database)
                    .setNetworkTimeout(Runnable::run, Math.toIntExact(within.toMillis()) + GRACE_MILLIS);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
