package dev.daka.service.platform.liveness;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * The threads that nothing starts anew. One that has died although nobody ended it, by an error, makes liveness DOWN, so
 * that the process is started anew.
 */
@Component
public class VitalThreads {
    private final Set<Thread> watched = ConcurrentHashMap.newKeySet();

    /** From now on it has to live. */
    public void watch(Thread thread) {
        watched.add(thread);
    }

    /** It may end from now on. */
    public void release(Thread thread) {
        watched.remove(thread);
    }

    /** The names of those that died. */
    List<String> dead() {
        return watched.stream()
                .filter(thread -> thread.getState() == Thread.State.TERMINATED)
                .map(Thread::getName)
                .sorted()
                .toList();
    }
}
