package dev.daka.service.reconciliation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
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

/** Goes through the whole ledger as it is at one moment. Bookings go on meanwhile and are not seen. */
@Component
class Checks {
    /** Differences that are kept of each check. */
    private static final int FIRST = 20;
    /** Any number that nothing else locks in this database. */
    private static final long LOCK = 0x64616b61_6c656467L;
    /** What the server is given to break off a statement before the connection is given up. */
    private static final int GRACE_MILLIS = 5000;

    private final JdbcClient jdbc;
    private final DataSource database;
    private final PlatformTransactionManager transactions;

    Checks(JdbcClient jdbc, DataSource database, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.database = database;
        this.transactions = transactions;
    }

    /** Empty where another process is at it. Fails where it takes longer than that. */
    Optional<Found> run(Duration within) {
        TransactionTemplate snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
        return snapshot.execute(status -> {
            waitFor(within);
            boolean isMine = jdbc.sql("SELECT pg_try_advisory_xact_lock(?)")
                    .param(LOCK)
                    .query(Boolean.class)
                    .single();
            return isMine ? Optional.of(found(System.nanoTime() + within.toNanos())) : Optional.empty();
        });
    }

    private Found found(long deadline) {
        long differences = 0;
        List<Difference> first = new ArrayList<>();
        Concerned concerned = new Concerned();
        for (Check check : Check.values()) {
            bound(deadline);
            List<Counted> some = jdbc.sql(check.sql() + " LIMIT " + FIRST)
                    .query((row, number) -> counted(check, row))
                    .list();
            some.forEach(one -> first.add(one.difference));
            if (!some.isEmpty() && check.stopsPayouts()) {
                bound(deadline);
                concerned.add(check, some.stream().map(Counted::difference).toList(), members(check));
            }
            differences += some.isEmpty() ? 0 : some.get(0).all;
        }
        bound(deadline);
        List<Figures> figures = jdbc.sql(Figures.SQL)
                .query((row, number) -> ReconciliationRuns.figures(row))
                .list();
        return new Found(differences, first, figures, concerned.members(), concerned.isEverybody());
    }

    private List<Concerned.Owner> members(Check check) {
        return jdbc.sql(check.membersSql() + " LIMIT " + (Concerned.MOST + 1))
                .query((row, number) -> new Concerned.Owner(row.getString(1), row.getString(2)))
                .list();
    }

    /** One of the differences that a check found. */
    private record Counted(Difference difference, long all) {}

    private static Counted counted(Check check, ResultSet row) throws SQLException {
        return new Counted(
                new Difference(
                        check, row.getString(1), row.getString(2), row.getString(3), row.getLong(4), row.getLong(5)),
                row.getLong(6));
    }

    /** A statement may take what is left of the time, and more memory than a booking's. */
    private void bound(long deadline) {
        long millis = Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime()));
        jdbc.sql("SELECT set_config('statement_timeout', ?, true), set_config('work_mem', '64MB', true)")
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
