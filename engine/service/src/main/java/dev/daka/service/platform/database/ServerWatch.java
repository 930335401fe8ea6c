package dev.daka.service.platform.database;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the embedded PostgreSQL again when it has ended by itself. The first try comes at once; the pause before each further one
 * doubles, from 1 s to 1 min. A server that ends again within a minute counts as a try that failed.
 */
public final class ServerWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ServerWatch.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration PROVEN = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** After so many tries in a row it does not come back by itself. */
    private static final int HOPELESS = 5;

    private final EmbeddedServer server;
    private final Duration firstPause;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::watch, "postgres-watch");
    private volatile State state = State.RUNNING;

    /**
     * What has become of the server.
     *
     * @param failures tries in a row that did not bring it back for good
     * @param fault    of the last try; null if it runs, or has only just ended
     */
    record State(boolean running, int failures, @Nullable StartFault fault) {
        static final State RUNNING = new State(true, 0, null);

        /** Somebody has to help. */
        boolean isHopeless() {
            return !running && failures >= HOPELESS;
        }
    }

    private ServerWatch(EmbeddedServer server, Duration firstPause) {
        this.server = server;
        this.firstPause = firstPause;
        thread.setDaemon(true);
    }

    /** Watches the server from now on, and stops it when it is closed itself. */
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

    /** Tries until it runs, or the watch is closed. */
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
                    "{} The data is in {}. This was try {}; the next follows in {} s",
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
