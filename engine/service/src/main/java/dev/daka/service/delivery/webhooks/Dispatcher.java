package dev.daka.service.delivery.webhooks;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Queues the journal's events and hands out due deliveries, one round at a time. Any number of dispatchers and
 * processes can work on one database; each skips what another has locked.
 */
@Component
class Dispatcher {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    /** Rows per round. Reading them takes a fraction of a second, during which other readers wait. */
    private static final int ROWS_AT_ONCE = 2000;

    private final ReadJournal journal;
    private final Endpoints endpoints;
    private final DeliverEvent event;
    private final WebhookSettings settings;
    private final Map<UUID, Integer> underWay = new ConcurrentHashMap<>();

    Dispatcher(ReadJournal journal, Endpoints endpoints, DeliverEvent event, WebhookSettings settings) {
        this.journal = journal;
        this.endpoints = endpoints;
        this.event = event;
        this.settings = settings;
    }

    /**
     * Runs one round. Returns true if it read rows of the journal or handed out deliveries.
     *
     * @param whenOneIsDone called after each delivery
     */
    boolean round(Executor workers, Runnable whenOneIsDone) {
        boolean busy = journal.next(ROWS_AT_ONCE);
        for (Endpoint endpoint : endpoints.enabled()) {
            int free = free(endpoint);
            if (free > 0) {
                List<Delivery> claimed = event.claim(endpoint, free);
                claimed.forEach(delivery -> handOut(delivery, workers, whenOneIsDone));
                busy |= !claimed.isEmpty();
            }
        }
        return busy;
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
