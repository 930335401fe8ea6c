package dev.daka.service.platform.http;

import dev.daka.service.platform.problems.Languages;
import dev.daka.service.platform.problems.ProblemText;
import dev.daka.service.platform.problems.ProblemType;
import dev.daka.service.platform.problems.ProblemWriter;
import dev.daka.service.platform.problems.Refusal;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Receives bodies asynchronously, without blocking a thread. If a body takes too long, the caller gets 408 and the
 * connection is closed.
 */
@Component
class SlowBodies {
    private static final Logger LOG = LoggerFactory.getLogger(SlowBodies.class);
    private static final int CHUNK = 8 * 1024;

    private final RequestSettings settings;
    private final ProblemWriter problems;

    SlowBodies(RequestSettings settings, ProblemWriter problems) {
        this.settings = settings;
        this.problems = problems;
    }

    /** Starts receiving the body. The request is dispatched again once the body is complete. */
    void await(GatheredBody body, HttpServletRequest request, HttpServletResponse response) throws IOException {
        AsyncContext waiting = request.startAsync(request, response);
        waiting.setTimeout(settings.bodyWithin().toMillis());
        waiting.addListener(new Patience(body, request, response));
        request.getInputStream().setReadListener(new Arrival(body, request.getInputStream(), waiting));
    }

    private static final class Arrival implements ReadListener {
        private final GatheredBody body;
        private final ServletInputStream in;
        private final AsyncContext waiting;
        private final byte[] chunk = new byte[CHUNK];

        Arrival(GatheredBody body, ServletInputStream in, AsyncContext waiting) {
            this.body = body;
            this.in = in;
            this.waiting = waiting;
        }

        @Override
        public void onDataAvailable() throws IOException {
            while (in.isReady() && !in.isFinished()) {
                int read = in.read(chunk);
                if (read < 0) {
                    return;
                }
                body.take(chunk, read);
                if (body.isMoreThanIsReadOfRefused()) {
                    goOn();
                    return;
                }
            }
        }

        @Override
        public void onAllDataRead() {
            goOn();
        }

        private void goOn() {
            body.release();
            waiting.dispatch();
        }

        /** The caller has disconnected or sent a malformed body. Tomcat closes the connection. */
        @Override
        public void onError(Throwable broken) {
            LOG.debug("A body did not arrive", broken);
        }
    }

    private final class Patience implements AsyncListener {
        private final GatheredBody body;
        private final HttpServletRequest request;
        private final HttpServletResponse response;

        Patience(GatheredBody body, HttpServletRequest request, HttpServletResponse response) {
            this.body = body;
            this.request = request;
            this.response = response;
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            body.release();
            try {
                refuse();
            } catch (IOException hungUp) {
                LOG.debug("The caller of a slow body closed the connection", hungUp);
            } finally {
                event.getAsyncContext().complete();
            }
        }

        private void refuse() throws IOException {
            Wire.of(request).announceClose();
            problems.write(
                    Refusal.of(
                            ProblemType.BODY_TOO_SLOW,
                            ProblemText.of("bodyTooSlow", settings.bodyWithin().toSeconds())),
                    Languages.of(request),
                    response);
            Wire.of(request).finishAnswer();
            Wire.of(request).closeAfterRefusal();
        }

        @Override
        public void onError(AsyncEvent event) {
            body.release();
            event.getAsyncContext().complete();
        }

        @Override
        public void onComplete(AsyncEvent event) {}

        @Override
        public void onStartAsync(AsyncEvent event) {}
    }
}
