package dev.daka.service.platform.http;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** What all bodies together may take of memory that have come only in part. */
@Component
class BodyMemory {
    private final long most;
    private final AtomicLong taken = new AtomicLong();

    BodyMemory(RequestSettings settings) {
        this.most = settings.bodiesInMemory();
    }

    /** False where there is not so much left. */
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
