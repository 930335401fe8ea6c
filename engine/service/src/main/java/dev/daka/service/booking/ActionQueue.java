package dev.daka.service.booking;

import dev.daka.core.action.MemberId;
import dev.daka.core.booking.Result;
import dev.daka.core.booking.Submission;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * Actions that wait to be booked, each member's in the order in which they came. Any number of workers take batches from it; a member
 * stands in one batch at a time.
 */
final class ActionQueue {
    private final int most;
    private final Map<MemberId, Line> lines = new HashMap<>();
    /** Members who have actions and stand in no batch, the longest waiting first. */
    private final Deque<Line> ready = new ArrayDeque<>();

    private int size;
    private boolean closed;

    /** @param most actions that wait at a time */
    ActionQueue(int most) {
        this.most = most;
    }

    /**
     * An action and the one who waits for its result.
     *
     * @param since when it came, by the machine's own clock
     */
    record Waiting(Submission submission, CompletableFuture<Result> result, long since) {}

    /** What waits of one member. */
    private static final class Line {
        private final MemberId member;
        private final Deque<Waiting> waiting = new ArrayDeque<>(2);
        private boolean isTaken;

        Line(MemberId member) {
            this.member = member;
        }
    }

    /** Whether there was room for it; then the result will come. */
    synchronized boolean offer(Submission submission, CompletableFuture<Result> result) {
        if (closed || size >= most) {
            return false;
        }
        Line line = lines.computeIfAbsent(submission.action().memberId(), Line::new);
        line.waiting.addLast(new Waiting(submission, result, System.nanoTime()));
        size++;
        if (line.waiting.size() == 1 && !line.isTaken) {
            ready.addLast(line);
            notify();
        }
        return true;
    }

    /** Waits for something to do; empty once the queue is closed. No other batch has any of the members until {@link #done}. */
    synchronized List<Waiting> take(int batch) throws InterruptedException {
        while (ready.isEmpty() && !closed) {
            wait();
        }
        List<Waiting> taken = new ArrayList<>(Math.min(batch, size));
        while (taken.size() < batch && !ready.isEmpty()) {
            Line line = ready.removeFirst();
            line.isTaken = true;
            while (taken.size() < batch && !line.waiting.isEmpty()) {
                taken.add(line.waiting.removeFirst());
                size--;
            }
        }
        return taken;
    }

    /**
     * Lets other batches have the members of a batch.
     *
     * @param again what is to be taken again before anything else of its member, in its order
     * @return those of {@code again} that will not be taken, since the queue is closed
     */
    synchronized List<Waiting> done(Collection<Waiting> batch, List<Waiting> again) {
        if (closed) {
            return again;
        }
        for (int i = again.size() - 1; i >= 0; i--) {
            Line line = Objects.requireNonNull(
                    lines.get(again.get(i).submission.action().memberId()), "Its member stands in the batch");
            line.waiting.addFirst(again.get(i));
            size++;
        }
        for (Waiting one : batch) {
            Line line = lines.get(one.submission.action().memberId());
            if (line != null && line.isTaken) {
                line.isTaken = false;
                if (line.waiting.isEmpty()) {
                    lines.remove(line.member);
                } else {
                    ready.addLast(line);
                    notify();
                }
            }
        }
        return List.of();
    }

    synchronized int size() {
        return size;
    }

    /** Takes no more; gives what waits. */
    synchronized List<Waiting> close() {
        closed = true;
        List<Waiting> left = new ArrayList<>(size);
        lines.values().forEach(line -> {
            left.addAll(line.waiting);
            line.waiting.clear();
        });
        ready.clear();
        size = 0;
        notifyAll();
        return left;
    }
}
