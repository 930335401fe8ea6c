package dev.daka.bench.load.client;

import java.nio.ByteBuffer;

/** A request in the form in which it is sent. */
public final class Request {
    private final String id;
    private final byte[] bytes;
    private final int actions;

    /**
     * Creates a request.
     *
     * @param id      the caller's id of the request, such as an action's id
     * @param bytes   head and body; the array must not be modified afterwards
     * @param actions number of actions that it posts; each counts as one answer
     */
    public Request(String id, byte[] bytes, int actions) {
        this.id = id;
        this.bytes = bytes;
        this.actions = actions;
    }

    public int actions() {
        return actions;
    }

    public String id() {
        return id;
    }

    ByteBuffer bytes() {
        return ByteBuffer.wrap(bytes);
    }
}
