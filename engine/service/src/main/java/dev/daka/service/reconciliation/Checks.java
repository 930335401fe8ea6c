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

/** Goes through the journal and all that is kept beside it, as they are at one moment. Bookings go on meanwhile and are not seen. */
@Component
class Checks {
    /** Any number that nothing else locks in this database. */
    private static final long LOCK = 0x64616b61_6c656467L;
    /** What the server is given to break off a statement before the connection is given up. */
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
     * Empty if another process is at it. Fails if it takes longer than that.
     *
     * @param whole whether all members are checked; otherwise only those with rows since the last run, if that found nothing
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

    /** Before it no transaction is under way any more that the snapshot does not see. */
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

    /** Hears how far a run is. */
    @FunctionalInterface
    interface Progress {
        /** So much of all is done, from 0 to 1. */
        void reached(double part);
    }

    /** A statement may take what is left of the time. */
    private void bound(long deadline) {
        long millis = Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime()));
        jdbc.sql("SELECT set_config('statement_timeout', ?, true)")
                .param(millis + "ms")
                .query()
                .listOfRows();
    }

    /** Connections are given up after a time that suits bookings; the pool sets it back. */
    private void waitFor(Duration within) {
        try {
            DataSourceUtils.getConnection(database)
                    .setNetworkTimeout(Runnable::run, Math.toIntExact(within.toMillis()) + GRACE_MILLIS);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
