package dev.daka.bench.load.client;

import java.nio.ByteBuffer;

/** A request as it goes over the wire. */
public final class Request {
    private final String id;
    private final byte[] bytes;

    /** Head and body, which nobody changes from now on; the id is the caller's name for it, such as an action's. */
    public Request(String id, byte[] bytes) {
        this.id = id;
        this.bytes = bytes;
    }

    public String id() {
        return id;
    }

    ByteBuffer bytes() {
        return ByteBuffer.wrap(bytes);
    }
}
