package dev.daka.service.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.service.Answer;
import dev.daka.service.Api;
import java.io.UncheckedIOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The servers of an application. Each caller posts one new action after the other, and repeats each until it is
 * acknowledged, as a client must if it does not know the outcome of a request. Acknowledged actions are recorded. Any
 * answer other than an acknowledgement or a request to retry is a failure.
 */
final class Callers implements AutoCloseable {
    private static final Duration MOST = Duration.ofMinutes(30);
    private static final String CUT_OFF = "connection lost";

    private final ServiceProcesses service;
    private final String name;
    private final int members;
    private final int actions;
    private final AtomicInteger next = new AtomicInteger();
    private final Queue<Acknowledged> log = new ConcurrentLinkedQueue<>();
    private final LongAdder acknowledged = new LongAdder();
    private final Map<String, LongAdder> errors = new ConcurrentHashMap<>();
    private final LongAccumulator longest = new LongAccumulator(Math::max, 0);
    private final CompletableFuture<?> failure = new CompletableFuture<>();
    private final List<Thread> threads;
    private volatile boolean stopping;

    private Callers(ServiceProcesses service, String name, int count, int members, int actions) {
        this.service = service;
        this.name = name;
        this.members = members;
        this.actions = actions;
        this.threads = IntStream.range(0, count).mapToObj(this::thread).toList();
    }

    private Thread thread(int caller) {
        Thread thread = new Thread(() -> call(caller), name + "-" + caller);
        // After a failed test, a caller may wait for a process that never starts.
        thread.setDaemon(true);
        return thread;
    }

    /** Callers that run until they are told to finish. Their actions and members have this name. */
    static Callers start(ServiceProcesses service, String name, int count, int members) {
        return start(service, name, count, members, Integer.MAX_VALUE);
    }

    /** Callers that post this number of actions per request. */
    static Callers start(ServiceProcesses service, String name, int count, int members, int actions) {
        Callers callers = new Callers(service, name, count, members, actions);
        callers.threads.forEach(Thread::start);
        return callers;
    }

    private void call(int caller) {
        try {
            for (int action = next.getAndIncrement(); action < actions && !stopping; action = next.getAndIncrement()) {
                log.add(acknowledge(caller, action));
                acknowledged.increment();
            }
        } catch (RuntimeException | Error wrong) {
            failure.completeExceptionally(wrong);
        }
    }

    private Acknowledged acknowledge(int caller, int action) {
        String actionId = name + "-" + action;
        String memberId = "m-" + name + "-" + action % members;
        String body = Api.actionAt(Instant.now(), actionId, memberId, "joined", "");
        for (int turn = caller; !failure.isDone(); turn++) {
            Answer answer = post(turn, body);
            if (answer != null) {
                assertThat(answer.at("/actionId")).isEqualTo(actionId);
                assertThat(answer.at("/memberId")).isEqualTo(memberId);
                return new Acknowledged(actionId, memberId, body, answer, System.nanoTime());
            }
        }
        throw new IllegalStateException("Another caller failed");
    }

    /** The acknowledgement; null if the request must be repeated. */
    private @Nullable Answer post(int turn, String body) {
        Api process = service.at(turn);
        long start = System.nanoTime();
        try {
            Answer answer = process.post("/v1/actions", body);
            if (answer.status() == 200) {
                return answer;
            }
            assertThat(answer.problem()).isIn("503 database-unavailable", "503 overloaded", "409 in-progress");
            assertThat(answer.header("Retry-After")).isPresent();
            count(answer.problem());
        } catch (UncheckedIOException cutOff) {
            assertThat(cutOff.getCause()).as("No answer at all").isNotInstanceOf(HttpTimeoutException.class);
            count(CUT_OFF);
        } finally {
            longest.accumulate(System.nanoTime() - start);
        }
        return null;
    }

    private void count(String error) {
        errors.computeIfAbsent(error, first -> new LongAdder()).increment();
    }

    /** Lets the callers run for this time. */
    void goOn(Duration time) {
        try {
            failure.get(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException nothingWrong) {
            return;
        } catch (ExecutionException wrong) {
            throw new AssertionError(wrong.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Lets the callers run until this number of further actions is acknowledged. */
    void goOnFor(long more) {
        long wanted = acknowledged() + more;
        goOnUntil(() -> acknowledged() >= wanted);
    }

    void goOnUntil(BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(MOST);
            goOn(Duration.ofMillis(5));
        }
    }

    long acknowledged() {
        return acknowledged.sum();
    }

    /**
     * A summary, such as
     * {@code 900 acknowledged, 7 of them booked before their answer was lost; 30 × 503 overloaded; longest wait 2.1 s}.
     */
    String summary() {
        long lost = log.stream().filter(one -> one.answer().replayed()).count();
        String sentAway = new TreeMap<>(errors)
                .entrySet().stream()
                        .map(error -> error.getValue() + " × " + error.getKey() + "; ")
                        .collect(Collectors.joining());
        return "%d acknowledged, %d of them booked before their answer was lost; %slongest wait %.1f s"
                .formatted(acknowledged(), lost, sentAway, longestWait().toMillis() / 1e3);
    }

    boolean wereCutOff() {
        return errors.containsKey(CUT_OFF);
    }

    /** Longest wait of a caller for any answer. */
    Duration longestWait() {
        return Duration.ofNanos(longest.get());
    }

    Throughput throughput() {
        return new Throughput(log.stream().mapToLong(Acknowledged::moment));
    }

    /** Lets each caller finish its last action. Returns all acknowledged actions. */
    List<Acknowledged> finish() {
        stopping = true;
        return done();
    }

    /** Waits until all actions are acknowledged, and returns them. */
    List<Acknowledged> done() {
        goOnUntil(() -> threads.stream().noneMatch(Thread::isAlive));
        // Reports failures at the very end.
        goOn(Duration.ZERO);
        return List.copyOf(log);
    }

    @Override
    public void close() {
        stopping = true;
        failure.cancel(false);
    }
}
