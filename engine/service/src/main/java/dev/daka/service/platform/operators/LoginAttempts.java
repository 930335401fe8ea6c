package dev.daka.service.platform.operators;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Limits password guessing to 10 attempts per minute for each pair of user name and client address. An attempt counts
 * before its password is checked; otherwise any number could run at once. A successful login resets the count. Neither
 * a name nor an address alone is locked: callers behind a proxy share an address, and many people know an operator's
 * name.
 */
@Component
class LoginAttempts {
    static final int MOST = 10;

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_KNOWN = 10_000;
    private static final int LONGEST_NAME = 100;

    private final Clock clock;
    private final Map<Caller, Attempts> byCaller = new LinkedHashMap<>();

    LoginAttempts(Clock clock) {
        this.clock = clock;
    }

    private record Caller(String username, String address) {
        static Caller of(String username, String address) {
            return new Caller(
                    username.length() <= LONGEST_NAME ? username : username.substring(0, LONGEST_NAME), address);
        }
    }

    private record Attempts(Instant since, int count) {}

    /** Counts an attempt. Returns false if the limit is reached. */
    synchronized boolean begin(String username, String address) {
        Caller caller = Caller.of(username, address);
        Instant now = clock.instant();
        Attempts before = byCaller.get(caller);
        if (before == null || now.isAfter(before.since.plus(WINDOW))) {
            byCaller.remove(caller);
            byCaller.put(caller, new Attempts(now, 1));
            forgetOldest();
            return true;
        }
        if (before.count >= MOST) {
            return false;
        }
        byCaller.put(caller, new Attempts(before.since, before.count + 1));
        return true;
    }

    /** Removes an attempt from the count if its password was not checked. */
    synchronized void notChecked(String username, String address) {
        byCaller.computeIfPresent(
                Caller.of(username, address),
                (caller, attempts) -> new Attempts(attempts.since, Math.max(0, attempts.count - 1)));
    }

    synchronized void succeeded(String username, String address) {
        byCaller.remove(Caller.of(username, address));
    }

    private void forgetOldest() {
        if (byCaller.size() > MOST_KNOWN) {
            byCaller.remove(byCaller.keySet().iterator().next());
        }
    }
}
