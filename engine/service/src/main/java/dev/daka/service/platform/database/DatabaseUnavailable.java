package dev.daka.service.platform.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Recognizes failures caused by the database server, which may be unreachable, starting or out of resources. */
public final class DatabaseUnavailable {
    /**
     * SQLSTATE classes of PostgreSQL's appendix A: connection exception, insufficient resources, operator intervention.
     */
    private static final Set<String> CLASSES = Set.of("08", "53", "57");

    private static final String INSUFFICIENT_RESOURCES = "53";
    private static final String DISK_FULL = "53100";
    private static final String TOO_MANY_CONNECTIONS = "53300";

    private DatabaseUnavailable() {}

    /**
     * True if the failure or one of its causes says that the database is unavailable. Spring and the pool wrap the
     * driver's exception.
     */
    public static boolean explains(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof SQLException sql && isAway(sql)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Reason in words, such as "PostgreSQL does not answer". If the disk is full or connections run out, it also says
     * what to do.
     */
    public static String reason(Throwable failure) {
        return states(failure).stream()
                .filter(state -> state.startsWith(INSUFFICIENT_RESOURCES))
                .findFirst()
                .map(state -> switch (state) {
                    case DISK_FULL -> "PostgreSQL's disk is full. Free some space on it";
                    case TOO_MANY_CONNECTIONS ->
                        "PostgreSQL has no connection left. Raise max_connections, or close others";
                    default -> "PostgreSQL has too little memory";
                })
                .orElse("PostgreSQL does not answer");
    }

    /**
     * SQLSTATE codes of the failure, its causes and the exceptions chained to them. The pool chains the driver's
     * exception to its own.
     */
    private static List<String> states(Throwable failure) {
        List<String> states = new ArrayList<>();
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof SQLException sql) {
                for (SQLException one = sql; one != null; one = one.getNextException()) {
                    if (one.getSQLState() != null) {
                        states.add(one.getSQLState());
                    }
                }
            }
        }
        return states;
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
