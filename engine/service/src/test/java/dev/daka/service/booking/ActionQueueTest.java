package dev.daka.service.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.action.Action;
import dev.daka.core.action.ActionId;
import dev.daka.core.action.MemberId;
import dev.daka.core.booking.Submission;
import dev.daka.service.AtOnce;
import dev.daka.service.booking.ActionQueue.Waiting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ActionQueueTest {
    private static Submission action(String member, String id) {
        return new Submission(
                "shop",
                new Action(
                        new ActionId(id),
                        "visited",
                        new MemberId(member),
                        Instant.EPOCH,
                        null,
                        null,
                        Map.of(),
                        List.of()),
                "00");
    }

    private static boolean offer(ActionQueue queue, String member, String id) {
        return queue.offer(action(member, id), new CompletableFuture<>());
    }

    private static List<String> ids(List<Waiting> batch) {
        return batch.stream()
                .map(one -> one.submission().action().actionId().value())
                .toList();
    }

    @Test
    void aMemberIsInOneBatchAtATime() throws InterruptedException {
        ActionQueue queue = new ActionQueue(10);
        offer(queue, "m", "a-1");
        List<Waiting> first = queue.take(10);
        offer(queue, "m", "a-2");
        offer(queue, "n", "b-1");
        List<Waiting> second = queue.take(10);
        assertThat(ids(second)).containsExactly("b-1");
        queue.done(first, List.of());
        assertThat(ids(queue.take(10))).containsExactly("a-2");
    }

    @Test
    void aReturnedActionIsTakenFirst() throws InterruptedException {
        ActionQueue queue = new ActionQueue(10);
        offer(queue, "m", "a-1");
        offer(queue, "m", "a-2");
        List<Waiting> batch = queue.take(10);
        offer(queue, "m", "a-3");
        queue.done(batch, batch);
        assertThat(ids(queue.take(10))).containsExactly("a-1", "a-2", "a-3");
    }

    @Test
    void refusesActionsIfItIsFullOrClosed() throws InterruptedException {
        ActionQueue queue = new ActionQueue(2);
        assertThat(offer(queue, "m", "a-1")).isTrue();
        assertThat(offer(queue, "m", "a-2")).isTrue();
        assertThat(offer(queue, "n", "b-1")).isFalse();
        List<Waiting> batch = queue.take(1);
        assertThat(ids(queue.close())).containsExactly("a-2");
        assertThat(queue.take(1)).isEmpty();
        assertThat(offer(queue, "n", "b-2")).isFalse();
        assertThat(queue.done(batch, batch)).isEqualTo(batch);
    }

    /**
     * With eight workers and four callers, each member's actions are taken in their order of arrival, by one worker at
     * a time.
     */
    @Test
    void keepsEachMembersOrderWithManyWorkers() {
        ActionQueue queue = new ActionQueue(100_000);
        Map<String, List<Integer>> taken = new ConcurrentHashMap<>();
        Map<String, AtomicInteger> atOnce = new ConcurrentHashMap<>();
        AtomicInteger left = new AtomicInteger(4 * 500);
        AtOnce.run(12, turn -> turn < 4 ? fill(queue, turn) : work(queue, taken, atOnce, left, new Random(turn)));
        assertThat(taken).hasSize(4 * 5);
        taken.forEach(
                (member, numbers) -> assertThat(numbers).as(member).hasSize(100).isSorted());
    }

    private static int fill(ActionQueue queue, int caller) {
        for (int i = 0; i < 500; i++) {
            offer(queue, "m-" + caller + "-" + i % 5, String.valueOf(i));
        }
        return 0;
    }

    private static int work(
            ActionQueue queue,
            Map<String, List<Integer>> taken,
            Map<String, AtomicInteger> atOnce,
            AtomicInteger left,
            Random random) {
        while (left.get() > 0) {
            List<Waiting> batch = take(queue);
            List<Waiting> again = new ArrayList<>();
            boolean isBusy = random.nextInt(4) == 0;
            for (Waiting one : batch) {
                String member = one.submission().action().memberId().value();
                if (isBusy) {
                    again.add(one);
                } else {
                    taken.computeIfAbsent(member, first -> new ArrayList<>())
                            .add(Integer.valueOf(
                                    one.submission().action().actionId().value()));
                }
            }
            batch.stream()
                    .map(one -> one.submission().action().memberId().value())
                    .distinct()
                    .forEach(member -> assertThat(atOnce.computeIfAbsent(member, first -> new AtomicInteger())
                                    .incrementAndGet())
                            .isEqualTo(1));
            batch.stream()
                    .map(one -> one.submission().action().memberId().value())
                    .distinct()
                    .forEach(
                            member -> Objects.requireNonNull(atOnce.get(member)).decrementAndGet());
            queue.done(batch, again);
            if (left.addAndGet(again.size() - batch.size()) == 0) {
                queue.close();
            }
        }
        return 0;
    }

    private static List<Waiting> take(ActionQueue queue) {
        try {
            return queue.take(7);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
