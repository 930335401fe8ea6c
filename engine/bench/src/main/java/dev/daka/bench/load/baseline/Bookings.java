package dev.daka.bench.load.baseline;

import dev.daka.bench.load.client.Measured;

/** Books with one transaction per action in a database that {@link Baseline} made. */
interface Bookings {
    /** Who does it, for the report. */
    String title();

    boolean can(Form form);

    /** So many clients, each of which begins its next transaction when the last one is done. */
    Measured closed(Form form, int clients, int seconds);

    /** Transactions are due at that rate, whether a client is free or not; their time counts from then on. */
    Measured open(Form form, int clients, int seconds, double perSecond);
}
