package dev.daka.bench.load.baseline;

import dev.daka.bench.load.client.Gaps;
import dev.daka.bench.load.client.Measured;
import dev.daka.bench.load.machine.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** Runs the same script over JDBC connections if pgbench is not installed. It sends one statement at a time. */
final class JdbcBookings implements Bookings {
    private static final Pattern DRAWN = Pattern.compile("\\\\set (\\w+) random\\(([^,]+), ([^)]+)\\)");
    private static final Pattern VARIABLE = Pattern.compile(":(\\w+)");

    private final Database server;
    private final String database;
    private final Map<String, String> variables;
    private final Script script = Script.ofAction();

    JdbcBookings(Database server, String database, Map<String, String> variables) {
        this.server = server;
        this.database = database;
        this.variables = variables;
    }

    @Override
    public String title() {
        return "JDBC";
    }

    @Override
    public boolean can(Form form) {
        return form == Form.STATEMENTS;
    }

    @Override
    public Measured closed(Form form, int clients, int seconds) {
        return run(clients, seconds, null);
    }

    @Override
    public Measured open(Form form, int clients, int seconds, double perSecond) {
        return run(clients, seconds, new Due(perSecond));
    }

    /** The moments at which transactions are due, shared by all clients. */
    private static final class Due {
        private final Gaps gaps;
        private long at = System.nanoTime();

        Due(double perSecond) {
            gaps = new Gaps(perSecond, 1);
        }

        synchronized long next() {
            at += gaps.nextNanos();
            return at;
        }
    }

    private Measured run(int clients, int seconds, @Nullable Due due) {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
            List<Future<Histogram>> results = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                results.add(threads.submit(() -> book(end, due)));
            }
            Histogram latency = Measured.histogram();
            for (Future<Histogram> result : results) {
                latency.add(result.get());
            }
            return new Measured(TimeUnit.SECONDS.toNanos(seconds), latency.getTotalCount(), 0, latency);
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        } finally {
            threads.shutdown();
        }
    }

    private Histogram book(long end, @Nullable Due due) throws SQLException {
        Histogram latency = Measured.histogram();
        try (Connection connection = server.connect(database)) {
            List<Statement> statements = new ArrayList<>();
            for (String text : script.statements()) {
                statements.add(Statement.prepare(connection, text));
            }
            long at = due == null ? System.nanoTime() : due.next();
            while (at - end < 0) {
                for (long left = at - System.nanoTime(); left > 0; left = at - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                Map<String, String> values = drawn();
                for (Statement statement : statements) {
                    statement.execute(values);
                }
                latency.recordValue(Math.min(System.nanoTime() - at, latency.getHighestTrackableValue()));
                at = due == null ? System.nanoTime() : due.next();
            }
        }
        return latency;
    }

    private Map<String, String> drawn() {
        Map<String, String> values = new HashMap<>(variables);
        for (String setting : script.settings()) {
            Matcher drawn = DRAWN.matcher(setting);
            if (!drawn.matches()) {
                throw new IllegalStateException(setting);
            }
            long from = bound(drawn.group(2), values);
            long to = bound(drawn.group(3), values);
            values.put(
                    drawn.group(1), String.valueOf(ThreadLocalRandom.current().nextLong(from, to + 1)));
        }
        return values;
    }

    private static long bound(String text, Map<String, String> values) {
        return Long.parseLong(text.startsWith(":") ? values.get(text.substring(1)) : text);
    }

    /** @param names variable names, in the order of the statement's parameters */
    private record Statement(PreparedStatement prepared, List<String> names) {
        static Statement prepare(Connection connection, String text) throws SQLException {
            Matcher variable = VARIABLE.matcher(text);
            List<String> names = variable.results().map(found -> found.group(1)).toList();
            return new Statement(
                    connection.prepareStatement(VARIABLE.matcher(text).replaceAll("?")), names);
        }

        void execute(Map<String, String> values) throws SQLException {
            for (int i = 0; i < names.size(); i++) {
                prepared.setString(i + 1, values.get(names.get(i)));
            }
            prepared.execute();
        }
    }
}
