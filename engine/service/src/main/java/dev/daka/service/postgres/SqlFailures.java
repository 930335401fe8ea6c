package dev.daka.service.postgres;

import dev.daka.core.booking.ConcurrentUpdate;
import dev.daka.core.booking.MemberBusy;
import dev.daka.core.booking.StorageUnavailable;
import dev.daka.service.platform.database.DatabaseUnavailable;
import java.sql.SQLException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Translates SQL errors to core's exceptions. SQLSTATE codes are those of PostgreSQL's appendix A. */
final class SqlFailures {
    private static final String OVERSPENT_LEASE = "counter_lease_is_not_overspent";

    private SqlFailures() {}

    static RuntimeException of(SQLException failure) {
        if (DatabaseUnavailable.explains(failure)) {
            return new StorageUnavailable(failure);
        }
        String state = String.valueOf(failure.getSQLState());
        return switch (state) {
            case "55P03" -> new MemberBusy(failure);
            // Deadlock, serialization failure, or a key that another unit of work wrote first.
            case "40P01", "40001", "23505" -> new ConcurrentUpdate(failure);
            default -> isOverspentLease(failure) ? new ConcurrentUpdate(failure) : new IllegalStateException(failure);
        };
    }

    private static boolean isOverspentLease(SQLException failure) {
        ServerErrorMessage said = failure instanceof PSQLException refused ? refused.getServerErrorMessage() : null;
        return said != null && OVERSPENT_LEASE.equals(said.getConstraint());
    }
}
