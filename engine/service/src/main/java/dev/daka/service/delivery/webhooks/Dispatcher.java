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
 * Queues the events of the journal and hands out what is due, a round at a time. Any number of dispatchers, in any number of processes, may work on one database:
 * what one takes, the others pass over.
 */
@Component
class Dispatcher {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    /** That takes a fraction of a second, and others that read wait for it. */
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

    /** True if it read on in the journal or handed deliveries out; false if there is nothing to do now. */
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
