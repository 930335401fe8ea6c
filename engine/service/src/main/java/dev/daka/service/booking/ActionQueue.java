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
 * Queue of actions that wait to be booked. Each member's actions keep the order in which they arrived. Any number of
 * workers take batches from it. A member is in one batch at a time.
 */
final class ActionQueue {
    private final int most;
    private final Map<MemberId, Line> lines = new HashMap<>();
    /** Members with waiting actions that are in no batch, the longest waiting first. */
    private final Deque<Line> ready = new ArrayDeque<>();

    private int size;
    private boolean closed;

    /** @param most maximum number of waiting actions */
    ActionQueue(int most) {
        this.most = most;
    }

    /**
     * A waiting action and the future that its caller waits for.
     *
     * @param since {@link System#nanoTime()} at the arrival of the action
     */
    record Waiting(Submission submission, CompletableFuture<Result> result, long since) {}

    /** The waiting actions of one member. */
    private static final class Line {
        private final MemberId member;
        private final Deque<Waiting> waiting = new ArrayDeque<>(2);
        private boolean isTaken;

        Line(MemberId member) {
            this.member = member;
        }
    }

    /** Adds an action. Returns false if the queue is full or closed; then no worker completes the future. */
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

    /**
     * Takes up to {@code batch} actions, and waits until there is one. Returns an empty list once the queue is closed.
     * The members of the batch are in no other batch until {@link #done}.
     */
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
     * Ends a batch. Its members can then be taken by other batches.
     *
     * @param again actions of the batch to book again, in their order; they are put before their members' other actions
     * @return actions of {@code again} that were not queued because the queue is closed
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

    /** Closes the queue: later actions are refused. Returns the actions that were waiting. */
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
