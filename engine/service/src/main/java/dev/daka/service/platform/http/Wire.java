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

/** Access to Tomcat's state of a request's body and connection, which the servlet API does not expose. */
final class Wire {
    private static final String NAME = Wire.class.getName();
    private static final int FIRST_REFUSAL = 400;

    private final Request request;

    private Wire(Request request) {
        this.request = request;
    }

    /** Wire of a request that passed {@link Attach}. */
    static Wire of(ServletRequest request) {
        if (request.getAttribute(NAME) instanceof Wire wire) {
            return wire;
        }
        throw new IllegalStateException("The valve is missing");
    }

    /** True if the next read of the body does not block. It gives bytes or fails. */
    boolean hasBytes() {
        org.apache.coyote.Request coyote = request.getCoyoteRequest();
        coyote.action(ActionCode.AVAILABLE, true);
        return coyote.getAvailable() > 0;
    }

    /** True if the body was not read to its end. */
    boolean hasBodyLeft() {
        AtomicBoolean read = new AtomicBoolean();
        request.getCoyoteRequest().action(ActionCode.REQUEST_BODY_FULLY_READ, read);
        return !read.get();
    }

    /** True if Tomcat has yet to write an error response. */
    boolean hasErrorToReport() {
        return request.getResponse().isErrorReportRequired();
    }

    /** Adds the header {@code Connection: close}, unless the response is already committed. */
    void announceClose() {
        if (!request.getResponse().isCommitted()) {
            request.getResponse().setHeader(HttpHeaders.CONNECTION, "close");
        }
    }

    /**
     * Sends the whole response now. Otherwise Tomcat would truncate it if the connection closes before the request
     * ends.
     */
    void finishAnswer() throws IOException {
        Response answer = request.getResponse();
        answer.flushBuffer();
        // finishResponse would also close the body, of which the rest is still to be read.
        answer.getCoyoteResponse().action(ActionCode.CLOSE, null);
    }

    /** Closes the connection after an error response (status 400 or above) without reading the rest of the body. */
    void closeAfterRefusal() {
        Response answer = request.getResponse();
        if (answer.getStatus() < FIRST_REFUSAL) {
            return;
        }
        announceClose();
        request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        if (answer.isCommitted()) {
            // Otherwise Tomcat would report an error of its own while it ends an asynchronous request. It would then
            // count that request as in progress for ever, and a shutdown would wait for it.
            answer.setErrorReported();
        }
    }

    /** Valve that attaches a wire to each request. */
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
