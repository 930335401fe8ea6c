package dev.daka.service.webhooks;

import dev.daka.service.database.WholeTransactions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Hands out what is due, a round at a time. Any number of dispatchers, in any number of processes, may work on one database:
 * what one takes, the others pass over.
 */
@Component
class Dispatcher {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final int SPREAD_AT_ONCE = 500;

    private final Outbox outbox;
    private final Endpoints endpoints;
    private final DeliverEvent event;
    private final WholeTransactions transactions;
    private final WebhookSettings settings;
    private final Clock clock;
    private final Map<UUID, Integer> underWay = new ConcurrentHashMap<>();

    Dispatcher(
            Outbox outbox,
            Endpoints endpoints,
            DeliverEvent event,
            WholeTransactions transactions,
            WebhookSettings settings,
            Clock clock) {
        this.outbox = outbox;
        this.endpoints = endpoints;
        this.event = event;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    /** How many events it spread and deliveries it handed out; 0: there is nothing to do now. */
    int round(Executor workers, Runnable whenOneIsDone) {
        if (!endpoints.any()) {
            return 0;
        }
        int done = transactions.run(() -> outbox.spread(SPREAD_AT_ONCE, clock.instant()));
        for (Endpoint endpoint : endpoints.enabled()) {
            int free = free(endpoint);
            if (free > 0) {
                List<Delivery> claimed = event.claim(endpoint, free);
                claimed.forEach(delivery -> handOut(delivery, workers, whenOneIsDone));
                done += claimed.size();
            }
        }
        return done;
    }

    private int free(Endpoint endpoint) {
        int all = underWay.values().stream().mapToInt(Integer::intValue).sum();
        return Math.min(settings.workers() - all, settings.perEndpoint() - underWay.getOrDefault(endpoint.id(), 0));
    }

    private void handOut(Delivery delivery, Executor workers, Runnable whenOneIsDone) {
        UUID endpoint = delivery.endpoint().id();
        underWay.merge(endpoint, 1, Integer::sum);
        workers.execute(() -> {
            try {
                event.deliver(delivery);
            } catch (RuntimeException unsettled) {
                LOG.warn("Event {} is sent again when its claim ends", delivery.eventId(), unsettled);
            } finally {
                underWay.computeIfPresent(endpoint, (id, count) -> count == 1 ? null : count - 1);
                whenOneIsDone.run();
            }
        });
    }
}
