package dev.daka.service.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a database that is away, starting or full from a mistake of ours. */
public final class DatabaseAway {
    /** Connection exception, insufficient resources, operator intervention, as PostgreSQL's appendix A names them. */
    private static final Set<String> CLASSES = Set.of("08", "53", "57");

    private DatabaseAway() {}

    /** Looks through the causes: Spring and the pool wrap what the driver says. */
    public static boolean explains(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof SQLException sql && isAway(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAway(SQLException failure) {
        String state = failure.getSQLState();
        return failure instanceof SQLTransientConnectionException
                || (state != null && state.length() == 5 && CLASSES.contains(state.substring(0, 2)));
    }

    private static @Nullable Throwable next(Throwable failure) {
        return failure.getCause() == failure ? null : failure.getCause();
    }
}
