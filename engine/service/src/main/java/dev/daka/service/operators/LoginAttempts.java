package dev.daka.service.operators;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows down who guesses passwords: after 10 failures within a minute an address waits until that minute is over.
 * Counted per address and not per name, since nobody may lock an operator out.
 */
@Component
class LoginAttempts {
    static final int MOST_FAILURES = 10;

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_ADDRESSES = 10_000;

    private final Clock clock;
    private final Map<String, Failures> byAddress = new LinkedHashMap<>();

    LoginAttempts(Clock clock) {
        this.clock = clock;
    }

    private record Failures(Instant since, int count) {}

    synchronized boolean allowed(String address) {
        Failures failures = byAddress.get(address);
        return failures == null || failures.count < MOST_FAILURES || isOver(failures);
    }

    synchronized void failed(String address) {
        Failures before = byAddress.remove(address);
        byAddress.put(
                address,
                before == null || isOver(before)
                        ? new Failures(clock.instant(), 1)
                        : new Failures(before.since, before.count + 1));
        if (byAddress.size() > MOST_ADDRESSES) {
            byAddress.remove(byAddress.keySet().iterator().next());
        }
    }

    synchronized void succeeded(String address) {
        byAddress.remove(address);
    }

    private boolean isOver(Failures failures) {
        return clock.instant().isAfter(failures.since.plus(WINDOW));
    }
}
