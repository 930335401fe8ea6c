package dev.daka.service.platform.database;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Restarts the embedded PostgreSQL if it ends by itself. The first attempt comes at once. The pause before each further
 * attempt doubles, from 1 s to 1 min. If the server ends again within a minute, the restart counts as failed.
 */
public final class ServerWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ServerWatch.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration PROVEN = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Failed attempts in a row after which health reports DOWN. */
    private static final int HOPELESS = 5;

    private final EmbeddedServer server;
    private final Duration firstPause;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::watch, "postgres-watch");
    private volatile State state = State.RUNNING;

    /**
     * State of the server.
     *
     * @param failures failed restart attempts in a row
     * @param fault    cause of the last failed attempt; null while the server runs or before the first attempt has
     *                 failed
     */
    record State(boolean running, int failures, @Nullable StartFault fault) {
        static final State RUNNING = new State(true, 0, null);

        /** True if the server is down after 5 or more failed attempts, so an operator has to act. */
        boolean isHopeless() {
            return !running && failures >= HOPELESS;
        }
    }

    private ServerWatch(EmbeddedServer server, Duration firstPause) {
        this.server = server;
        this.firstPause = firstPause;
        thread.setDaemon(true);
    }

    /** Starts watching the server. Closing the watch also stops the server. */
    public static ServerWatch over(EmbeddedServer server) {
        return over(server, FIRST_PAUSE);
    }

    static ServerWatch over(EmbeddedServer server, Duration firstPause) {
        ServerWatch watch = new ServerWatch(server, firstPause);
        watch.thread.start();
        return watch;
    }

    State state() {
        return state;
    }

    /** Thread that watches the server. Nothing restarts it. */
    Thread thread() {
        return thread;
    }

    private void watch() {
        try {
            long since = System.nanoTime();
            while (!closed.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                if (!server.runs()) {
                    boolean proven = System.nanoTime() - since > PROVEN.toNanos();
                    restart(proven ? 0 : state.failures());
                    since = System.nanoTime();
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tries to restart the server until it runs or the watch is closed. */
    private void restart(int failures) throws InterruptedException {
        long ended = System.nanoTime();
        state = new State(false, failures, null);
        LOG.error("The embedded PostgreSQL has ended by itself. Daka starts it again");
        int failed = failures;
        while (!closed.await(pause(failed).toMillis(), TimeUnit.MILLISECONDS)) {
            failed++;
            if (comesBack(failed)) {
                state = new State(true, failed, null);
                LOG.warn(
                        "The embedded PostgreSQL runs again, {} ms after it had ended",
                        Duration.ofNanos(System.nanoTime() - ended).toMillis());
                return;
            }
        }
    }

    private boolean comesBack(int tries) {
        try {
            server.restart();
            return true;
        } catch (IOException | RuntimeException failure) {
            StartFault fault = failure instanceof ServerFailed failed ? failed.fault() : StartFault.OTHER;
            state = new State(false, tries, fault);
            LOG.error(
                    "{} The data is in {}. This was attempt {}; the next is in {} s",
                    failure instanceof ServerFailed ? failure.getMessage() : fault.line() + " " + failure,
                    server.data(),
                    tries,
                    pause(tries).toSeconds());
            return false;
        }
    }

    private Duration pause(int failures) {
        if (failures == 0) {
            return Duration.ZERO;
        }
        Duration doubled = firstPause.multipliedBy(1L << Math.min(failures - 1, 10));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        try {
            thread.join(PATIENCE.toMillis());
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        thread.interrupt();
        server.close();
    }
}
