package dev.daka.service.platform.liveness;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs exceptions that end a thread. On an OutOfMemoryError it halts the process with exit code 3, because a partly
 * working process is worse than none.
 */
public final class UncaughtFailures implements Thread.UncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(UncaughtFailures.class);
    private static final int OUT_OF_MEMORY = 3;

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        if (failure instanceof OutOfMemoryError) {
            Runtime.getRuntime().halt(OUT_OF_MEMORY);
        }
        LOG.error("The thread {} died of a failure", thread.getName(), failure);
    }
}
