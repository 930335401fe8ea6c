package dev.daka.bench.load.baseline;

import dev.daka.bench.load.client.Measured;

/** Books with one transaction per action, in a database that {@link Baseline} created. */
interface Bookings {
    /** Name of the program that books, for the report. */
    String title();

    boolean can(Form form);

    /** Runs a closed loop: each client starts its next transaction when the one before is done. */
    Measured closed(Form form, int clients, int seconds);

    /**
     * Runs an open loop: transactions are due at this rate, whether or not a client is free. Their latency counts from
     * the moment at which they are due.
     */
    Measured open(Form form, int clients, int seconds, double perSecond);
}
