package dev.daka.bench.load.baseline;

import dev.daka.bench.load.client.Measured;
import dev.daka.bench.load.machine.CpuTimes;
import dev.daka.bench.load.machine.Database;
import dev.daka.bench.load.machine.Started;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The baseline with one transaction per action. Each transaction writes what one granted action needs, in a separate
 * database on the same server.
 */
public final class Baseline {
    private static final String DATABASE = "baseline";
    private static final int SPREAD_BUDGETS = 10_000;
    /** Approximate size of the event of one granted effect, in bytes. */
    private static final int EVENT_BYTES = 400;

    private final Database server;
    private final Bookings bookings;

    private Baseline(Database server, Bookings bookings) {
        this.server = server;
        this.bookings = bookings;
    }

    /**
     * Creates the database anew.
     *
     * @param hot           true if all actions spend from one budget; false if each spends from one of 10,000
     * @param responseBytes size of the stored answer in bytes, the same as the service's
     */
    public static Baseline prepare(
            Database server, Path folder, Started started, int members, boolean hot, int responseBytes) {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("members", String.valueOf(members));
        variables.put("budgets", String.valueOf(hot ? 1 : SPREAD_BUDGETS));
        server.create(DATABASE);
        server.execute(DATABASE, Script.tables(variables));
        variables.put("response", "x".repeat(responseBytes));
        variables.put("event", "x".repeat(EVENT_BYTES));
        Bookings bookings = PgBench.find()
                .<Bookings>map(program -> new PgBench(program, folder, server.port(), DATABASE, variables, started))
                .orElseGet(() -> new JdbcBookings(server, DATABASE, variables));
        server.settle();
        return new Baseline(server, bookings);
    }

    public boolean can(Form form) {
        return bookings.can(form);
    }

    /** The program that books: pgbench, or JDBC if pgbench is not installed. */
    public String title() {
        return bookings.title();
    }

    public Measured closed(Form form, int clients, int seconds) {
        return bookings.closed(form, clients, seconds);
    }

    public Measured open(Form form, int clients, int seconds, double perSecond) {
        return bookings.open(form, clients, seconds, perSecond);
    }

    public CpuTimes cpu() {
        return CpuTimes.now(0, server.pid());
    }

    /**
     * Describes inconsistencies between decisions, entries, wallets and budgets; empty if there are none.
     *
     * @param transactions number of transactions that were counted
     */
    public String complaint(long transactions) {
        long decisions = server.number(DATABASE, "SELECT count(*) FROM decision");
        long entries = server.number(DATABASE, "SELECT coalesce(sum(points), 0) FROM entry");
        long wallets = server.number(DATABASE, "SELECT coalesce(sum(points), 0) FROM lot");
        long used = server.number(DATABASE, "SELECT sum(used) FROM budget");
        return decisions >= transactions && entries == 0 && wallets == used
                ? ""
                : "%d decisions for %d transactions, entries add up to %d, wallets %d, budgets used %d"
                        .formatted(decisions, transactions, entries, wallets, used);
    }

    /** Total rows written, by table. */
    public Map<String, Long> written() {
        return server.written(DATABASE);
    }
}
