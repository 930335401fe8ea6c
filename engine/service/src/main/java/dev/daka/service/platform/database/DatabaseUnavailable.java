package dev.daka.service.platform.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a database that is away, starting or full from a mistake of ours. */
public final class DatabaseUnavailable {
    /** Connection exception, insufficient resources, operator intervention, as PostgreSQL's appendix A names them. */
    private static final Set<String> CLASSES = Set.of("08", "53", "57");

    private static final String INSUFFICIENT_RESOURCES = "53";
    private static final String DISK_FULL = "53100";
    private static final String TOO_MANY_CONNECTIONS = "53300";

    private DatabaseUnavailable() {}

    /** Looks through the causes: Spring and the pool wrap what the driver says. */
    public static boolean explains(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof SQLException sql && isAway(sql)) {
                return true;
            }
        }
        return false;
    }

    /** Why, with a cure if PostgreSQL says enough for one, such as that its disk is full. */
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

    /** Also those of the failures behind one: the pool adds the driver's failure to its own. */
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
