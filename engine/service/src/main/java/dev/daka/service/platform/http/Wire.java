package dev.daka.service.platform.http;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.http.HttpHeaders;

/** What Tomcat knows of a request's body and its connection, and no servlet may ask. */
final class Wire {
    private static final String NAME = Wire.class.getName();
    private static final int FIRST_REFUSAL = 400;

    private final Request request;

    private Wire(Request request) {
        this.request = request;
    }

    /** Of a request that came through {@link Attach}. */
    static Wire of(ServletRequest request) {
        if (request.getAttribute(NAME) instanceof Wire wire) {
            return wire;
        }
        throw new IllegalStateException("The valve is missing");
    }

    /** Whether a read gives bytes of the body, or its failure, without waiting for the caller. */
    boolean hasBytes() {
        org.apache.coyote.Request coyote = request.getCoyoteRequest();
        coyote.action(ActionCode.AVAILABLE, true);
        return coyote.getAvailable() > 0;
    }

    /** Whether the body was not read to its end. */
    boolean hasBodyLeft() {
        AtomicBoolean read = new AtomicBoolean();
        request.getCoyoteRequest().action(ActionCode.REQUEST_BODY_FULLY_READ, read);
        return !read.get();
    }

    /** Whether an answer that the container writes is still to come. */
    boolean hasErrorToReport() {
        return request.getResponse().isErrorReportRequired();
    }

    /** Announces that the connection ends after a refusal, where that is not said yet. */
    void announceClose() {
        if (!request.getResponse().isCommitted()) {
            request.getResponse().setHeader(HttpHeaders.CONNECTION, "close");
        }
    }

    /** Sends all of the answer now. Tomcat would cut it short where the connection is to end before the request is over. */
    void finishAnswer() throws IOException {
        Response answer = request.getResponse();
        answer.flushBuffer();
        // Not finishResponse: that closes the body too, which is still to be read away.
        answer.getCoyoteResponse().action(ActionCode.CLOSE, null);
    }

    /** Ends the connection after the answer, if that is a refusal, and waits for no more of the body. */
    void closeAfterRefusal() {
        Response answer = request.getResponse();
        if (answer.getStatus() < FIRST_REFUSAL) {
            return;
        }
        announceClose();
        request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        if (answer.isCommitted()) {
            // Or Tomcat would report the refusal as an error of its own, in the middle of ending an asynchronous
            // request. It would then count that request as in progress for good, and a shutdown would wait for it.
            answer.setErrorReported();
        }
    }

    /** Makes a wire for each request. */
    static final class Attach extends ValveBase {
        Attach() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            if (request.getAttribute(NAME) == null) {
                request.setAttribute(NAME, new Wire(request));
            }
            getNext().invoke(request, response);
        }
    }
}
