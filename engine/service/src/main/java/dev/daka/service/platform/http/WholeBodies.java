package dev.daka.service.platform.http;

import dev.daka.service.platform.uploads.UploadRoutes;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.Globals;
import org.springframework.http.HttpHeaders;

/**
 * Passes a request on only when its whole body has arrived. No thread waits for the body: with Tomcat's blocking reads,
 * 200 callers who send a byte now and then could occupy all threads. Uploads are an exception; the upload resolver
 * reads them, at most 8 at a time.
 */
final class WholeBodies extends HttpFilter {
    private static final String GATHERED = WholeBodies.class.getName();
    private static final int CHUNK = 8 * 1024;

    private final transient BodySizes sizes;
    private final transient BodyMemory memory;
    private final transient UploadRoutes uploads;
    private final transient SlowBodies slow;
    private final transient RefusedUploads refusedUploads;

    WholeBodies(
            BodySizes sizes, BodyMemory memory, UploadRoutes uploads, SlowBodies slow, RefusedUploads refusedUploads) {
        this.sizes = sizes;
        this.memory = memory;
        this.uploads = uploads;
        this.slow = slow;
        this.refusedUploads = refusedUploads;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getAttribute(GATHERED) instanceof GatheredBody body) {
            request.removeAttribute(GATHERED);
            // The later filters have not seen the request yet, so this dispatch is their first.
            request.setAttribute(Globals.DISPATCHER_TYPE_ATTR, DispatcherType.REQUEST);
            handOn(body, request, response, chain);
        } else if (request.getDispatcherType() != DispatcherType.REQUEST || !hasBody(request)) {
            chain.doFilter(request, response);
        } else if (uploads.isOne(request)) {
            chain.doFilter(request, response);
            refusedUploads.readAway(request, response);
        } else {
            gather(request, response, chain);
        }
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    private void gather(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long length = request.getContentLengthLong();
        GatheredBody body = new GatheredBody(sizes.most(request), length, memory);
        if (length >= 0 && isThere(request, body, length)) {
            body.release();
            handOn(body, request, response, chain);
        } else {
            request.setAttribute(GATHERED, body);
            slow.await(body, request, response);
        }
    }

    /** Reads the bytes that have already arrived. Returns true if that is the whole body, as for most requests. */
    private static boolean isThere(HttpServletRequest request, GatheredBody body, long length) throws IOException {
        Wire wire = Wire.of(request);
        ServletInputStream in = request.getInputStream();
        byte[] chunk = new byte[(int) Math.min(CHUNK, length)];
        while (body.count() < Math.min(length, GatheredBody.MAX_DISCARDED) && wire.hasBytes()) {
            int read = in.read(chunk, 0, (int) Math.min(chunk.length, length - body.count()));
            if (read < 0) {
                return false;
            }
            body.take(chunk, read);
        }
        return body.count() == length;
    }

    private static void handOn(
            GatheredBody body, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Wire wire = Wire.of(request);
        if (body.refusal() != null && wire.hasBodyLeft()) {
            wire.announceClose();
        }
        chain.doFilter(new RequestWithBody(request, body), response);
        if (body.refusal() != null && wire.hasBodyLeft()) {
            wire.closeAfterRefusal();
        }
    }
}
