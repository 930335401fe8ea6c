package dev.daka.bench.load.client;

/** Where the next request comes from, and where its answer goes. The client asks and tells from one thread at a time. */
public interface Requests {
    Request next();

    /** How many of the request's actions were answered as they should be. The others count as errors. */
    int answered(Request request, HttpAnswer answer);
}
