package dev.daka.service.platform.http;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** Limits the memory that all incomplete request bodies take together. */
@Component
class BodyMemory {
    private final long most;
    private final AtomicLong taken = new AtomicLong();

    BodyMemory(RequestSettings settings) {
        this.most = settings.bodiesInMemory();
    }

    /** Reserves memory. Returns false, and reserves none, if not enough is left. */
    boolean take(int bytes) {
        if (taken.addAndGet(bytes) <= most) {
            return true;
        }
        taken.addAndGet(-bytes);
        return false;
    }

    void giveBack(int bytes) {
        taken.addAndGet(-bytes);
    }

    long taken() {
        return taken.get();
    }
}
