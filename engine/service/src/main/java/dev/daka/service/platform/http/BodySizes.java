package dev.daka.service.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** How many bytes a body may have: 64 KB, of a batch of actions 4 MB. Uploads have bounds of their own. */
@Component
class BodySizes {
    static final int BYTES = 64 * 1024;
    static final int BATCH_BYTES = 4 << 20;

    private static final String BATCH = "/v1/actions/batch";

    int most(HttpServletRequest request) {
        return request.getRequestURI().equals(request.getContextPath() + BATCH) ? BATCH_BYTES : BYTES;
    }
}
