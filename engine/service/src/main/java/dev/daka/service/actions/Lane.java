package dev.daka.service.actions;

import dev.daka.core.booking.BookingLane;
import dev.daka.core.booking.Result;
import dev.daka.core.booking.StorageAway;
import dev.daka.core.booking.Submission;
import dev.daka.service.liveness.VitalThreads;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that books what waits, as much as there is by then: while one batch is written the next one gathers. So nobody waits
 * for company, and the more there is to do the less each action costs.
 */
final class Lane {
    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);

    private final BookingLane booking;
    private final DecisionMeters meters;
    private final VitalThreads vital;
    private final int mostTogether;
    private final BlockingQueue<Waiting> queue;
    private final Thread thread;

    Lane(String name, BookingLane booking, DecisionMeters meters, VitalThreads vital, BookingSettings settings) {
        this.booking = booking;
        this.meters = meters;
        this.vital = vital;
        this.mostTogether = settings.batch();
        this.queue = new ArrayBlockingQueue<>(settings.queue());
        this.thread = new Thread(this::work, name);
    }

    private record Waiting(Submission submission, CompletableFuture<Result> result) {}

    void start() {
        vital.watch(thread);
        thread.start();
    }

    /** Whether there was room for it; then the result will come. */
    boolean offer(Submission submission, CompletableFuture<Result> result) {
        return queue.offer(new Waiting(submission, result));
    }

    int waiting() {
        return queue.size();
    }

    private void work() {
        List<Waiting> batch = new ArrayList<>();
        while (!Thread.currentThread().isInterrupted()) {
            try {
                batch.add(queue.take());
            } catch (InterruptedException ending) {
                break;
            }
            queue.drainTo(batch, mostTogether - 1);
            book(batch);
            batch.clear();
        }
        letGo();
    }

    /** What stays leased after this is taken by whoever needs it. */
    private void letGo() {
        try {
            booking.close();
        } catch (StorageAway away) {
            LOG.info("Budgets stay leased to {}: the database does not answer", thread.getName());
        }
    }

    private void book(List<Waiting> batch) {
        try {
            List<Result> results =
                    booking.book(batch.stream().map(Waiting::submission).toList());
            meters.batch(batch.size());
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).result.complete(results.get(i));
            }
        } catch (RuntimeException | Error failure) {
            // Nobody may wait for a result that will not come.
            batch.forEach(waiting -> waiting.result.completeExceptionally(failure));
        }
    }

    /** Ends after the batch that is under way. What waits is sent away. */
    void end() throws InterruptedException {
        vital.release(thread);
        thread.interrupt();
        thread.join();
        List<Waiting> left = new ArrayList<>();
        queue.drainTo(left);
        left.forEach(waiting -> waiting.result.completeExceptionally(BookActions.overloaded()));
    }
}
