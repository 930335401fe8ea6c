package dev.daka.bench.load.client;

import dev.daka.bench.load.client.Connection.Due;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests over kept connections. Closed: each connection sends the next one when it has its answer. Open: requests are
 * due at moments of their own, whatever the service does; what finds no connection free waits, and its time counts from the
 * moment it was due at, so that a stall shows in all the requests that it delays.
 *
 * <p>One thread reads, and in the open form another one keeps to the moments: two threads, since the service needs the cores.
 */
public final class LoadClient implements AutoCloseable {
    private final Selector selector;
    private final List<Connection> connections = new ArrayList<>();
    private final Requests requests;

    private final Deque<Connection> free = new ArrayDeque<>();
    private final Deque<Due> waiting = new ArrayDeque<>();
    private int underWay;
    private long inTime;
    private long errors;
    private Histogram latency = Measured.histogram();
    /** Whoever gets an answer sends the next request until then; in the open form, never. */
    private long closedUntil = Long.MIN_VALUE;

    private long closedMost;
    private long endNanos;

    public LoadClient(InetSocketAddress address, int connections, Requests requests) {
        this.requests = requests;
        try {
            selector = Selector.open();
            for (int i = 0; i < connections; i++) {
                this.connections.add(new Connection(address, selector));
            }
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
        free.addAll(this.connections);
    }

    /** Every connection sends as fast as it is answered, for so long, or until so many requests were sent. */
    public Measured closed(long nanos, long most) {
        long start = begin(nanos);
        closedUntil = endNanos;
        closedMost = most;
        List<Connection> idle = new ArrayList<>(free);
        free.clear();
        idle.forEach(this::next);
        while (outstanding() > 0) {
            selectOrGiveUp();
        }
        closedUntil = Long.MIN_VALUE;
        return new Measured(Math.min(System.nanoTime(), endNanos) - start, inTime, errors, latency);
    }

    /** Requests are due at that rate, for so long. */
    public Measured open(Gaps gaps, long nanos) {
        long start = begin(nanos);
        FutureTask<Boolean> arrivals = new FutureTask<>(() -> arrive(gaps, start), true);
        new Thread(arrivals, "arrivals").start();
        while (!arrivals.isDone() || outstanding() > 0) {
            selectOrGiveUp();
        }
        arrived(arrivals);
        return new Measured(endNanos - start, inTime, errors, latency);
    }

    private synchronized long begin(long nanos) {
        inTime = 0;
        errors = 0;
        latency = Measured.histogram();
        long start = System.nanoTime();
        endNanos = start + nanos;
        return start;
    }

    private synchronized int outstanding() {
        return underWay + waiting.size();
    }

    private boolean sendsNext() {
        return System.nanoTime() - closedUntil < 0 && closedMost-- > 0;
    }

    /** The thread must not have ended for a reason of its own: fewer requests would look like a good service. */
    private static void arrived(Future<Boolean> arrivals) {
        try {
            arrivals.get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException("Not all requests were sent", failure);
        }
    }

    private void arrive(Gaps gaps, long start) {
        for (long at = start + gaps.nextNanos(); at - endNanos < 0; at += gaps.nextNanos()) {
            for (long left = at - System.nanoTime(); left > 0; left = at - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            offer(at);
        }
    }

    private synchronized void offer(long at) {
        Due due = new Due(requests.next(), at, false);
        Connection connection = free.poll();
        if (connection == null) {
            waiting.add(due);
        } else {
            send(connection, due);
        }
    }

    /** What cannot be written shows when the connection is read. */
    private synchronized void send(Connection connection, Due due) {
        underWay++;
        try {
            connection.send(due);
        } catch (IOException closing) {
            selector.wakeup();
        }
    }

    private void selectOrGiveUp() {
        if (System.nanoTime() - endNanos > Measured.PATIENCE_NANOS) {
            giveUp();
        } else {
            select();
        }
    }

    private void select() {
        try {
            selector.select(key -> read((Connection) key.attachment()), 100);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void read(Connection connection) {
        Due due = connection.due();
        try {
            Optional<HttpAnswer> answer = connection.read();
            if (answer.isPresent() && due != null) {
                answered(connection, due, answer.get());
            }
        } catch (IOException closed) {
            reopen(connection, due);
        }
    }

    private void answered(Connection connection, Due due, HttpAnswer answer) throws IOException {
        long now = System.nanoTime();
        if (answer.closes()) {
            connection.reopen();
        }
        synchronized (this) {
            int right = requests.answered(due.request(), answer);
            record(due, now, right);
            next(connection);
        }
    }

    /** @param right of the request's actions, how many were answered as they should be */
    private void record(Due due, long now, int right) {
        latency.recordValue(Math.min(now - due.atNanos(), latency.getHighestTrackableValue()));
        errors += due.request().actions() - right;
        inTime += now - endNanos <= 0 ? right : 0;
        underWay--;
    }

    private synchronized void next(Connection connection) {
        Due waited = waiting.poll();
        if (waited != null) {
            send(connection, waited);
        } else if (sendsNext()) {
            send(connection, new Due(requests.next(), System.nanoTime(), false));
        } else {
            free.add(connection);
        }
    }

    /**
     * The service closes a connection that was idle for long or that served many requests. A request that met with that got
     * no byte of an answer and is sent once more, as any client does: the same action is booked once.
     */
    private void reopen(Connection connection, @Nullable Due due) {
        boolean sendAgain = due != null && !due.again() && connection.unanswered();
        connection.giveUp();
        try {
            connection.reopen();
        } catch (IOException away) {
            throw new UncheckedIOException("The service does not take connections any more", away);
        }
        synchronized (this) {
            if (due == null) {
                return;
            }
            if (sendAgain) {
                underWay--;
                send(connection, new Due(due.request(), due.atNanos(), true));
            } else {
                record(due, System.nanoTime(), 0);
                next(connection);
            }
        }
    }

    /** What is still under way or waiting counts as an error that took as long as it was waited for. */
    private synchronized void giveUp() {
        long now = System.nanoTime();
        for (Due due : waiting) {
            underWay++;
            record(due, now, 0);
        }
        waiting.clear();
        for (Connection connection : connections) {
            Due due = connection.due();
            if (due != null) {
                record(due, now, 0);
                connection.giveUp();
            }
        }
    }

    @Override
    public void close() {
        try {
            for (Connection connection : connections) {
                connection.close();
            }
            selector.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
