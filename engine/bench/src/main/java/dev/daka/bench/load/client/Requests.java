package dev.daka.bench.load.client;

/** Where the next request comes from, and where its answer goes. The client asks and tells from one thread at a time. */
public interface Requests {
    Request next();

    /** False where the answer is not what it should be: it then counts as an error. */
    boolean answered(Request request, HttpAnswer answer);
}
