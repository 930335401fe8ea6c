package dev.daka.bench.load.client;

/** Creates requests and evaluates their answers. The client calls it from one thread at a time. */
public interface Requests {
    Request next();

    /** Returns the number of the request's actions that were answered correctly. The others count as errors. */
    int answered(Request request, HttpAnswer answer);
}
