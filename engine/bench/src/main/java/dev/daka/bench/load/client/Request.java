package dev.daka.bench.load.client;

import java.nio.ByteBuffer;

/** A request as it goes over the wire. */
public final class Request {
    private final String id;
    private final byte[] bytes;
    private final int actions;

    /**
     * @param id      the caller's name for it, such as an action's
     * @param bytes   head and body, which nobody changes from now on
     * @param actions how many actions it posts; each counts as one answer
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
