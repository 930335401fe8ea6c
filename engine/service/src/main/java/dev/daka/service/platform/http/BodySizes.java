package dev.daka.service.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** Maximum sizes of request bodies: 4 MB for a batch of actions, 64 KB for others. Uploads have their own limits. */
@Component
class BodySizes {
    static final int BYTES = 64 * 1024;
    static final int BATCH_BYTES = 4 << 20;

    private static final String BATCH = "/v1/actions/batch";

    int most(HttpServletRequest request) {
        return request.getRequestURI().equals(request.getContextPath() + BATCH) ? BATCH_BYTES : BYTES;
    }
}
