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
 * Sends requests over persistent connections. In a closed loop, each connection sends the next request when it has its
 * answer. In an open loop, requests are due at random moments, regardless of how fast the service answers. If no
 * connection is free, a request waits, and its latency counts from the moment at which it was due. A stall therefore
 * shows in every request that it delays.
 *
 * <p>One thread reads. In the open loop a second thread sends requests when they are due. There are no more threads,
 * because the service needs the cores.
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
    /**
     * Until this moment, a connection that gets an answer sends the next request. In the open loop it lies in the past.
     */
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

    /** Runs a closed loop for {@code nanos} nanoseconds, or until {@code most} requests are sent. */
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

    /** Runs an open loop with these gaps between requests for {@code nanos} nanoseconds. */
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

    /**
     * Checks that the arrivals thread ended normally. If it failed early, the service would get fewer requests and look
     * better than it is.
     */
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

    /** Sends a request. A failed write is handled when the connection is read. */
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

    /** @param right number of the request's actions that were answered correctly */
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
     * Reopens a connection that the service closed because it was idle for long or had served many requests. If a
     * request got no byte of an answer, it is sent once more, as any client does. The service books a repeated action
     * only once.
     */
    private void reopen(Connection connection, @Nullable Due due) {
        boolean sendAgain = due != null && !due.again() && connection.unanswered();
        connection.giveUp();
        try {
            connection.reopen();
        } catch (IOException refused) {
            throw new UncheckedIOException("The service no longer accepts connections", refused);
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

    /** Counts requests that are in flight or waiting as errors. Their latency is the time waited so far. */
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
