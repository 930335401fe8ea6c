package dev.daka.bench.load.machine;

import java.util.ArrayDeque;
import java.util.Deque;

/** What the command started, stopped in reverse: at the end, or when the command is told to end. */
public final class Started implements AutoCloseable {
    /** Something that runs until it is stopped, and may be stopped twice. */
    public interface Part {
        void stop();
    }

    private final Deque<Part> parts = new ArrayDeque<>();
    private boolean closed;

    public Started() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop"));
    }

    /** Takes care of it from now on. */
    public synchronized <P extends Part> P add(P part) {
        parts.push(part);
        if (closed) {
            close();
            throw new IllegalStateException("The command is ending");
        }
        return part;
    }

    /** Stops it now rather than at the end. */
    public synchronized void stop(Part part) {
        if (parts.remove(part)) {
            part.stop();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!parts.isEmpty()) {
            parts.pop().stop();
        }
    }
}
