package dev.daka.service.platform.liveness;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Threads that nothing restarts. If one dies of an error, liveness becomes DOWN, so that the process is restarted. */
@Component
public class VitalThreads {
    private final Set<Thread> watched = ConcurrentHashMap.newKeySet();

    /** Starts watching a thread. */
    public void watch(Thread thread) {
        watched.add(thread);
    }

    /** Stops watching a thread that may end. */
    public void release(Thread thread) {
        watched.remove(thread);
    }

    /** Names of the watched threads that have died, sorted. */
    public List<String> dead() {
        return watched.stream()
                .filter(thread -> thread.getState() == Thread.State.TERMINATED)
                .map(Thread::getName)
                .sorted()
                .toList();
    }
}
