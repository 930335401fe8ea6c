package dev.daka.service.admin.workbooks;

import dev.daka.service.platform.problems.ProblemText;
import dev.daka.service.platform.problems.ProblemType;
import dev.daka.service.platform.problems.Refusal;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Limits how many uploaded files are checked at a time: 2 run and 8 wait. This keeps memory and threads free for
 * applications that post actions.
 */
@Component
public class CheckTurns {
    static final int AT_ONCE = 2;
    static final int MOST_WAITING = 8;
    private static final int PATIENCE_SECONDS = 30;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final Semaphore waiting = new Semaphore(MOST_WAITING);

    /**
     * Runs the work as soon as fewer than 2 other checks run.
     *
     * @param whileWaiting runs before each second of waiting; if it throws an exception, the wait ends
     * @throws Refusal if 8 files wait already, or after 30 seconds of waiting, or if the thread is interrupted because
     *                 the service stops
     */
    public <T> T inTurn(Runnable whileWaiting, Supplier<T> work) {
        await(whileWaiting);
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private void await(Runnable whileWaiting) {
        if (turns.tryAcquire()) {
            return;
        }
        if (!waiting.tryAcquire()) {
            throw busy();
        }
        try {
            for (int second = 0; second < PATIENCE_SECONDS; second++) {
                whileWaiting.run();
                if (turns.tryAcquire(1, TimeUnit.SECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw Refusal.of(ProblemType.OVERLOADED, ProblemText.of("stopping"));
        } finally {
            waiting.release();
        }
        throw busy();
    }

    private static Refusal busy() {
        return Refusal.of(ProblemType.BUSY, ProblemText.of("checksBusy"));
    }
}
