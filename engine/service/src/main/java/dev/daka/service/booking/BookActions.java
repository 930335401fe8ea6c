package dev.daka.service.booking;

import dev.daka.core.action.Action;
import dev.daka.core.booking.BookingWorker;
import dev.daka.core.booking.DecisionKey;
import dev.daka.core.booking.DecisionResponses;
import dev.daka.core.booking.MemberBusy;
import dev.daka.core.booking.Result;
import dev.daka.core.booking.Storage;
import dev.daka.core.booking.Submission;
import dev.daka.core.campaign.Currencies;
import dev.daka.core.journal.ActionHistory;
import dev.daka.core.journal.ActionState;
import dev.daka.core.journal.Horizons;
import dev.daka.core.journal.StoredResponse;
import dev.daka.service.campaigns.CurrentCampaigns;
import dev.daka.service.platform.liveness.VitalThreads;
import dev.daka.service.platform.problems.ProblemText;
import dev.daka.service.platform.problems.ProblemType;
import dev.daka.service.platform.problems.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;

/**
 * Queues actions for the workers, which decide and book them. A member's actions are booked one after the other, in the
 * order of their arrival.
 */
@Service
public class BookActions implements SmartLifecycle {
    private final Storage storage;
    private final BookingSettings settings;
    private final DecisionMeters meters;
    private final ActionQueue queue;
    private final List<Worker> workers = new ArrayList<>();
    /** Actions that are being booked. A repeated request with the same key waits for the first one's result. */
    private final Map<DecisionKey, CompletableFuture<Result>> underWay = new ConcurrentHashMap<>();

    private volatile boolean running;

    BookActions(
            Storage storage,
            CurrentCampaigns campaigns,
            Currencies currencies,
            DecisionResponses answers,
            BookingSettings settings,
            DecisionMeters meters,
            VitalThreads vital,
            ActionWindow window,
            Clock clock) {
        this.storage = storage;
        this.settings = settings;
        this.meters = meters;
        String process = UUID.randomUUID().toString();
        this.queue = new ActionQueue(settings.queue());
        Horizons horizons = new Horizons(window.past(), settings.answersKept());
        int count = settings.workersFor(Runtime.getRuntime().availableProcessors());
        for (int i = 0; i < count; i++) {
            BookingWorker booking = new BookingWorker(
                    storage,
                    campaigns::running,
                    currencies,
                    answers,
                    UUID::randomUUID,
                    clock,
                    horizons,
                    process + "/" + i);
            workers.add(new Worker("booking-" + i, booking, queue, meters, vital, settings));
        }
        meters.waiting(queue::size);
    }

    /**
     * Books the action and gives its response. A repeated action gets its first response. Fails with a {@link Refusal}
     * if there is no response, for example because the queue is full.
     */
    public CompletableFuture<ActionResponse> answer(String application, Action action, Fingerprint fingerprint) {
        Submission submission = new Submission(application, action, fingerprint.hex());
        CompletableFuture<Result> own = new CompletableFuture<>();
        CompletableFuture<Result> first = underWay.putIfAbsent(submission.key(), own);
        if (first != null) {
            return within(first, settings.sameWait(), BookActions::inProgress)
                    .thenApply(result -> again(result, fingerprint));
        }
        long start = System.nanoTime();
        CompletableFuture<Result> done = own.whenComplete((result, failure) -> underWay.remove(submission.key()));
        if (!queue.offer(submission, own)) {
            own.completeExceptionally(overloaded());
        }
        return within(done, settings.patience(), BookActions::overloaded).thenApply(result -> {
            meters.answered(System.nanoTime() - start);
            return answered(result, fingerprint);
        });
    }

    private static CompletableFuture<Result> within(
            CompletableFuture<Result> result, Duration patience, Supplier<Refusal> otherwise) {
        return result.copy()
                .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(failure ->
                        new Result.Failed(failure instanceof TimeoutException ? otherwise.get() : unwrapped(failure)));
    }

    private static RuntimeException unwrapped(Throwable failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }

    private ActionResponse answered(Result result, Fingerprint fingerprint) {
        if (result instanceof Result.Booked booked) {
            meters.booked(booked.decision());
            return new ActionResponse(booked.answer().response(), false, ActionState.BOOKED);
        }
        return again(result, fingerprint);
    }

    private ActionResponse again(Result result, Fingerprint fingerprint) {
        if (result instanceof Result.Failed failed) {
            throw failed.why() instanceof MemberBusy ? inProgress() : failed.why();
        }
        StoredResponse answer =
                result instanceof Result.Booked booked ? booked.answer() : ((Result.AnsweredBefore) result).answer();
        if (!answer.answers(fingerprint.hex())) {
            throw Refusal.of(ProblemType.ACTION_ID_REUSED, "actionId", ProblemText.of("actionIdReused"));
        }
        if (answer.isErased()) {
            throw Refusal.of(ProblemType.ANSWER_GONE, ProblemText.of("answerGone"));
        }
        meters.replayed();
        return new ActionResponse(answer.response(), true, answer.state());
    }

    /** Stored response of an action that was booked earlier; empty if the action is unknown. */
    public Optional<ActionResponse> answeredBefore(DecisionKey key, Fingerprint fingerprint) {
        return ActionHistory.of(storage.rows(key.member(), key.subject()))
                .map(action -> again(new Result.AnsweredBefore(action.answer()), fingerprint));
    }

    static Refusal overloaded() {
        return Refusal.of(ProblemType.OVERLOADED, ProblemText.of("overloaded"));
    }

    private static Refusal inProgress() {
        return Refusal.of(ProblemType.IN_PROGRESS, ProblemText.of("actionInProgress"));
    }

    @Override
    public void start() {
        workers.forEach(Worker::start);
        running = true;
    }

    /**
     * Refuses the waiting actions as overloaded and ends the workers. Spring stops the web server first, so that
     * running requests still get their responses.
     */
    @Override
    public void stop() {
        running = false;
        queue.close().forEach(left -> left.result().completeExceptionally(overloaded()));
        for (Worker worker : workers) {
            try {
                worker.end();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
