package dev.daka.service.actions;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;

/** Counts what is answered directly among all requests, in the series that Spring keeps of the others. */
@Component
class PostMeters {
    private final MeterRegistry registry;
    private final Map<Integer, Timer> timers = new ConcurrentHashMap<>();

    PostMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** A request that came in at that {@link System#nanoTime()}. */
    void answered(int status, long start) {
        timers.computeIfAbsent(status, this::timer).record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
    }

    private Timer timer(int status) {
        return Timer.builder("http.server.requests")
                .tag("error", "none")
                .tag("exception", "none")
                .tag("method", "POST")
                .tag("outcome", outcome(HttpStatusCode.valueOf(status)))
                .tag("status", String.valueOf(status))
                .tag("uri", DirectPosts.PATH)
                .register(registry);
    }

    private static String outcome(HttpStatusCode status) {
        if (status.is2xxSuccessful()) {
            return "SUCCESS";
        }
        return status.is4xxClientError() ? "CLIENT_ERROR" : "SERVER_ERROR";
    }
}
