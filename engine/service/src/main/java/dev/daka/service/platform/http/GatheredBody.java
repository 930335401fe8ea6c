package dev.daka.service.platform.http;

import dev.daka.service.platform.problems.ProblemText;
import dev.daka.service.platform.problems.ProblemType;
import dev.daka.service.platform.problems.Refusal;
import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Request body, as far as it has arrived. Bytes beyond the limit are counted and discarded. A caller reads no response
 * before it has sent its whole body, so a refused body is read on.
 */
final class GatheredBody {
    /** Maximum number of bytes to read from a refused body: 32 MB. */
    static final long MAX_DISCARDED = 32L << 20;

    private final int most;
    private final BodyMemory memory;
    private ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    private @Nullable Refusal refusal;
    private long count;
    private int taken;

    GatheredBody(int most, long announced, BodyMemory memory) {
        this.most = most;
        this.memory = memory;
        if (announced > most) {
            refuse(tooLarge(most));
        }
    }

    void take(byte[] chunk, int length) {
        count += length;
        if (refusal != null) {
            return;
        }
        if (count > most) {
            refuse(tooLarge(most));
        } else if (memory.take(length)) {
            taken += length;
            bytes.write(chunk, 0, length);
        } else {
            refuse(Refusal.of(ProblemType.OVERLOADED, ProblemText.of("bodiesBusy")));
        }
    }

    private void refuse(Refusal why) {
        release();
        refusal = why;
        bytes = new ByteArrayOutputStream(0);
    }

    /** Releases the reserved memory, once the body is complete or given up. */
    void release() {
        memory.giveBack(taken);
        taken = 0;
    }

    long count() {
        return count;
    }

    boolean isMoreThanIsReadOfRefused() {
        return count > MAX_DISCARDED;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    @Nullable Refusal refusal() {
        return refusal;
    }

    private static Refusal tooLarge(int most) {
        return Refusal.of(ProblemType.BODY_TOO_LARGE, ProblemText.of("bodyTooLarge", most / 1024));
    }
}
