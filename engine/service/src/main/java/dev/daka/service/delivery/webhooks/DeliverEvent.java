package dev.daka.service.delivery.webhooks;

import dev.daka.service.platform.database.WholeTransactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/**
 * Delivers events to endpoints. An event is claimed in one transaction, sent outside of any, and settled in another.
 */
@Component
class DeliverEvent {
    private static final int SETTLING_AT_ONCE = 2;

    private final Queues queues;
    private final Endpoints endpoints;
    private final Sender sender;
    private final Backoff backoff;
    private final DeliveryMeters meters;
    private final WholeTransactions transactions;
    private final WebhookSettings settings;
    private final Clock clock;

    /** Limits the connections that settling uses, because bookings take precedence. */
    private final Semaphore settling = new Semaphore(SETTLING_AT_ONCE);

    DeliverEvent(
            Queues queues,
            Endpoints endpoints,
            Sender sender,
            Backoff backoff,
            DeliveryMeters meters,
            WholeTransactions transactions,
            WebhookSettings settings,
            Clock clock) {
        this.queues = queues;
        this.endpoints = endpoints;
        this.sender = sender;
        this.backoff = backoff;
        this.meters = meters;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    List<Delivery> claim(Endpoint endpoint, int most) {
        Instant now = clock.instant();
        return transactions.run(() -> queues.claim(endpoint, most, now, now.plus(settings.claim())));
    }

    /**
     * Sends a claimed event once and records the result. Does nothing if the claim could end before the attempt does,
     * because another process might then send the event at the same time.
     */
    void deliver(Delivery delivery) {
        if (clock.instant().plus(settings.deadline()).isAfter(delivery.claimedUntil())) {
            return;
        }
        Attempt attempt = sender.send(delivery);
        Instant now = clock.instant();
        Verdict verdict = verdict(delivery, attempt, now);
        settling.acquireUninterruptibly();
        try {
            if (transactions.run(() -> settle(delivery, attempt, verdict, now))) {
                meters.count(verdict);
            }
        } finally {
            settling.release();
        }
    }

    /** Consequence of an attempt. */
    enum Verdict {
        DELIVERED,
        FAILED,
        DEAD
    }

    private Verdict verdict(Delivery delivery, Attempt attempt, Instant now) {
        if (attempt.delivered()) {
            return Verdict.DELIVERED;
        }
        boolean late = Duration.between(delivery.turnAt(), now).compareTo(settings.giveUp()) >= 0;
        return late || attempt.gone() ? Verdict.DEAD : Verdict.FAILED;
    }

    /** Records the result. Returns false if the claim has expired and another process has taken the queue. */
    private boolean settle(Delivery delivery, Attempt attempt, Verdict verdict, Instant now) {
        if (!queues.hold(delivery)) {
            return false;
        }
        if (attempt.gone()) {
            endpoints.disable(delivery.endpoint().id(), Endpoint.Because.RECEIVER, now);
        }
        switch (verdict) {
            case DELIVERED -> {
                queues.record(delivery, attempt, Queues.End.DELIVERED, now);
                queues.next(delivery, now);
            }
            case DEAD -> {
                queues.record(delivery, attempt, Queues.End.DEAD, now);
                queues.next(delivery, now);
            }
            case FAILED -> {
                queues.record(delivery, attempt, null, now);
                queues.again(delivery, now.plus(backoff.after(delivery.attempts() + 1, attempt.pause())));
            }
        }
        return true;
    }
}
