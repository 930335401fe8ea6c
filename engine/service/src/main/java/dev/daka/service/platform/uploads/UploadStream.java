package dev.daka.service.platform.uploads;

import dev.daka.service.platform.problems.ProblemText;
import dev.daka.service.platform.problems.ProblemType;
import dev.daka.service.platform.problems.Refusal;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;

/**
 * Stream of an upload that refuses the upload once it is too large or too slow. An upload may take 20 s plus 1 s per 50
 * KB received: a little over an hour for 200 MB, and about 20 s for a caller who sends a byte now and then.
 */
final class UploadStream extends FilterInputStream {
    private static final long SECONDS = 20;
    private static final long BYTES_PER_SECOND = 50 * 1024;

    private final UploadSize most;
    private final long start = System.nanoTime();
    private long count;

    UploadStream(InputStream body, UploadSize most) {
        super(body);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        count += Math.max(0, read);
        if (count > most.bytes()) {
            throw most.exceeded();
        }
        if (TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start) > SECONDS + count / BYTES_PER_SECOND) {
            throw Refusal.of(ProblemType.BODY_TOO_SLOW, ProblemText.of("uploadTooSlow"));
        }
        return read;
    }
}
