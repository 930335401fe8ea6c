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
 * A thread that books what waits, as much as there is by then: while one worker's batch is written another one's is decided. So nobody
 * waits for company, and the more there is to do the less each action costs.
 */
final class Worker {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    /** Before a member is asked for again on whom another process works. */
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

    /** What stays leased after this is taken by whoever needs it. */
    private void letGo() {
        try {
            booking.close();
        } catch (StorageUnavailable away) {
            LOG.info("Budgets stay leased to {}: the database does not answer", thread.getName());
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
            // Nobody may wait for a result that will not come.
            batch.forEach(waiting -> waiting.result().completeExceptionally(failure));
        } finally {
            queue.done(batch, again).forEach(left -> left.result().completeExceptionally(BookActions.overloaded()));
        }
        if (again.size() == batch.size()) {
            LockSupport.parkNanos(PAUSE);
        }
    }

    /** Work of other processes on a member, or of an operator, is short: its actions come with a later batch. */
    private void busy(Waiting one, List<Waiting> again) {
        if (System.nanoTime() - one.since() > mostBusy) {
            one.result()
                    .complete(
                            new Result.Failed(new MemberBusy(new TimeoutException("No batch found the member free"))));
        } else {
            again.add(one);
        }
    }

    /** Ends after the batch that is under way. The queue is closed by then. */
    void end() throws InterruptedException {
        vital.release(thread);
        thread.join();
    }
}
