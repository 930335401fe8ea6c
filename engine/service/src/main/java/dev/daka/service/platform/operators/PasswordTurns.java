package dev.daka.service.platform.operators;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Limits concurrent password checks to one or two, because a check deliberately takes a processor for about 0.1 s. Up
 * to 8 checks run or wait, each for at most 1 s, and at most 2 from one address, so that a flood from one address does
 * not block the others.
 */
@Component
class PasswordTurns {
    /** Concurrent checks: 1 for up to 3 processors, otherwise 2. */
    private static final int AT_ONCE =
            Math.max(1, Math.min(2, Runtime.getRuntime().availableProcessors() / 2));

    private static final int MOST_OF_AN_ADDRESS = 2;
    private static final int MOST_IN_ALL = 8;
    private static final long PATIENCE_SECONDS = 1;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final Semaphore places = new Semaphore(MOST_IN_ALL);
    private final Map<String, Integer> byAddress = new HashMap<>();

    /** Runs the check and returns its result; empty if the check did not get a turn. */
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
