package dev.daka.service.booking;

import dev.daka.core.booking.BookingWorker;
import dev.daka.core.booking.MemberBusy;
import dev.daka.core.booking.Result;
import dev.daka.core.booking.StorageUnavailable;
import dev.daka.service.booking.ActionQueue.Waiting;
import dev.daka.service.platform.liveness.VitalThreads;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Thread that takes all waiting actions, up to a batch, and books them in one transaction. While one worker writes its
 * batch, another decides its own. No action waits for a batch to fill, and under load larger batches lower the cost of
 * each action.
 */
final class Worker {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    /** Pause after a batch in which every member was locked by another process. */
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(5);

    private final BookingWorker booking;
    private final ActionQueue queue;
    private final DecisionMeters meters;
    private final VitalThreads vital;
    private final int mostTogether;
    private final long mostBusy;
    private final Thread thread;

    Worker(
            String name,
            BookingWorker booking,
            ActionQueue queue,
            DecisionMeters meters,
            VitalThreads vital,
            BookingSettings settings) {
        this.booking = booking;
        this.queue = queue;
        this.meters = meters;
        this.vital = vital;
        this.mostTogether = settings.batch();
        this.mostBusy = settings.sameWait().toNanos();
        this.thread = new Thread(this::work, name);
    }

    void start() {
        vital.watch(thread);
        thread.start();
    }

    private void work() {
        for (List<Waiting> batch = next(); !batch.isEmpty(); batch = next()) {
            book(batch);
        }
        letGo();
    }

    private List<Waiting> next() {
        try {
            return queue.take(mostTogether);
        } catch (InterruptedException ending) {
            return List.of();
        }
    }

    /**
     * Releases this worker's leases. If the database is unreachable they stay; other workers recall them when they need
     * them.
     */
    private void letGo() {
        try {
            booking.close();
        } catch (StorageUnavailable unreachable) {
            LOG.info(
                    "The leases of {} were not returned, because the database does not answer. Other workers take them when needed",
                    thread.getName());
        }
    }

    private void book(List<Waiting> batch) {
        List<Waiting> again = new ArrayList<>(0);
        try {
            List<Result> results =
                    booking.book(batch.stream().map(Waiting::submission).toList());
            meters.batch(batch.size());
            for (int i = 0; i < batch.size(); i++) {
                Waiting one = batch.get(i);
                if (results.get(i) instanceof Result.Busy) {
                    busy(one, again);
                } else {
                    one.result().complete(results.get(i));
                }
            }
        } catch (RuntimeException | Error failure) {
            // Every caller gets a result, even if the batch failed.
            batch.forEach(waiting -> waiting.result().completeExceptionally(failure));
        } finally {
            queue.done(batch, again).forEach(left -> left.result().completeExceptionally(BookActions.overloaded()));
        }
        if (again.size() == batch.size()) {
            LockSupport.parkNanos(PAUSE);
        }
    }

    /**
     * Handles an action whose member another process or an operator has locked. Such locks are short, so the action
     * goes into a later batch until {@code sameWait} has passed; then it fails with {@link MemberBusy}.
     */
    private void busy(Waiting one, List<Waiting> again) {
        if (System.nanoTime() - one.since() > mostBusy) {
            one.result()
                    .complete(
                            new Result.Failed(new MemberBusy(new TimeoutException("No batch found the member free"))));
        } else {
            again.add(one);
        }
    }

    /** Waits until the thread has finished its batch and ended. The queue must be closed before. */
    void end() throws InterruptedException {
        vital.release(thread);
        thread.join();
    }
}
