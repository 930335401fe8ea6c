package dev.daka.service.platform.operators;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Lets passwords be checked one or two at a time: a check takes a processor for a tenth of a second, on purpose, and others
 * need the processors too. A few more wait for a second, of one address no more than two, so that a flood from one address
 * leaves turns for the others.
 */
@Component
class PasswordTurns {
    /** One where there are two processors, two where there are four or more. */
    private static final int AT_ONCE =
            Math.max(1, Math.min(2, Runtime.getRuntime().availableProcessors() / 2));

    private static final int MOST_OF_AN_ADDRESS = 2;
    private static final int MOST_IN_ALL = 8;
    private static final long PATIENCE_SECONDS = 1;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final Semaphore places = new Semaphore(MOST_IN_ALL);
    private final Map<String, Integer> byAddress = new HashMap<>();

    /** What the check gives; empty where there is no turn for it. */
    <T> Optional<T> inTurn(String address, Supplier<T> check) {
        if (!enter(address)) {
            return Optional.empty();
        }
        try {
            if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return Optional.empty();
            }
            try {
                return Optional.of(check.get());
            } finally {
                turns.release();
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            leave(address);
        }
    }

    private synchronized boolean enter(String address) {
        if (byAddress.getOrDefault(address, 0) >= MOST_OF_AN_ADDRESS || !places.tryAcquire()) {
            return false;
        }
        byAddress.merge(address, 1, Integer::sum);
        return true;
    }

    private synchronized void leave(String address) {
        byAddress.computeIfPresent(address, (same, count) -> count == 1 ? null : count - 1);
        places.release();
    }
}
