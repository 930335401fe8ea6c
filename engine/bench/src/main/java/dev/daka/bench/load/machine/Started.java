package dev.daka.bench.load.machine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/**
 * The processes and files that the command started. They are stopped in reverse order, when the command ends or is
 * interrupted.
 */
public final class Started implements AutoCloseable {
    /** Something that runs until it is stopped. Stopping it twice must be harmless. */
    public interface Part {
        void stop();
    }

    private final Deque<Part> parts = new ArrayDeque<>();
    private boolean closed;

    public Started() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop"));
    }

    /**
     * Starts a part and registers it to be stopped. An interrupt waits until the part is registered, so that nothing is
     * left running.
     */
    public synchronized <P extends Part> P start(Supplier<P> start) {
        if (closed) {
            throw new IllegalStateException("The command is ending");
        }
        P part = start.get();
        parts.push(part);
        return part;
    }

    /** Stops a part now instead of at the end. */
    public synchronized void stop(Part part) {
        if (parts.remove(part)) {
            part.stop();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (!parts.isEmpty()) {
            Part part = parts.pop();
            try {
                part.stop();
            } finally {
                close();
            }
        }
    }
}
