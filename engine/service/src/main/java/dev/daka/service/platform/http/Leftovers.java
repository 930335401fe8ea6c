package dev.daka.service.platform.http;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads and discards the rest of a refused upload, for up to 5 s and 32 MB, without blocking a thread. A browser that
 * is still sending would otherwise show a broken connection instead of the response.
 */
@Component
class Leftovers {
    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);
    private static final int CHUNK = 16 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    void readAway(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Wire wire = Wire.of(request);
        if (request.isAsyncStarted() || response.getStatus() < 400 || !wire.hasBodyLeft()) {
            return;
        }
        if (wire.hasErrorToReport()) {
            wire.closeAfterRefusal();
            return;
        }
        wire.announceClose();
        wire.finishAnswer();
        AsyncContext reading = request.startAsync(request, response);
        reading.setTimeout(PATIENCE.toMillis());
        Discarding discarding = new Discarding(request.getInputStream(), reading, wire);
        reading.addListener(discarding);
        request.getInputStream().setReadListener(discarding);
    }

    private static final class Discarding implements ReadListener, AsyncListener {
        private final ServletInputStream in;
        private final AsyncContext reading;
        private final Wire wire;
        private final byte[] chunk = new byte[CHUNK];
        private long count;

        Discarding(ServletInputStream in, AsyncContext reading, Wire wire) {
            this.in = in;
            this.reading = reading;
            this.wire = wire;
        }

        @Override
        public void onDataAvailable() throws IOException {
            while (in.isReady() && !in.isFinished()) {
                int read = in.read(chunk);
                if (read < 0) {
                    return;
                }
                count += read;
                if (count > GatheredBody.MOST_THROWN_AWAY) {
                    end();
                    return;
                }
            }
        }

        @Override
        public void onAllDataRead() {
            end();
        }

        private void end() {
            wire.closeAfterRefusal();
            reading.complete();
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            end();
        }

        @Override
        public void onError(Throwable broken) {
            LOG.debug("The rest of an upload did not arrive", broken);
        }

        @Override
        public void onError(AsyncEvent event) {
            reading.complete();
        }

        @Override
        public void onComplete(AsyncEvent event) {}

        @Override
        public void onStartAsync(AsyncEvent event) {}
    }
}
