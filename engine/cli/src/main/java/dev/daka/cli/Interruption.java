package dev.daka.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Ctrl-C while a replay runs ends the replay, and the process only when what was done so far is printed.
 */
final class Interruption implements BooleanSupplier, AutoCloseable {
    private static final long LONGEST_PRINT_SECONDS = 30;

    private final CountDownLatch printed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stopAndWait, "daka-interruption");
    private final Runnable slow;
    private volatile boolean stopped;

    /** @param slow runs if printing takes longer than 30 s */
    Interruption(Runnable slow) {
        this.slow = slow;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void stopAndWait() {
        stopped = true;
        try {
            if (!printed.await(LONGEST_PRINT_SECONDS, TimeUnit.SECONDS)) {
                slow.run();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** True if the user interrupted the command. */
    @Override
    public boolean getAsBoolean() {
        return stopped;
    }

    /** All is printed. */
    @Override
    public void close() {
        printed.countDown();
        if (!stopped) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException shuttingDown) {
                stopped = true;
            }
        }
    }
}
