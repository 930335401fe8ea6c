package dev.daka.bench.load.machine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

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

    /** Starts it and takes care of it from then on. Who ends the command meanwhile waits, so that nothing is left behind. */
    public synchronized <P extends Part> P start(Supplier<P> start) {
        if (closed) {
            throw new IllegalStateException("The command is ending");
        }
        P part = start.get();
        parts.push(part);
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
