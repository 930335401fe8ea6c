package dev.daka.service.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Maximum sizes of request bodies: 4 MB for a batch of actions and for a workbook that an editor holds, 64 KB for
 * others. Uploads have their own limits.
 */
@Component
class BodySizes {
    static final int BYTES = 64 * 1024;
    static final int LARGE_BYTES = 4 << 20;

    private static final Set<String> LARGE = Set.of("/v1/actions/batch", "/admin/api/workbooks/grid/check");

    int most(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return LARGE.contains(path) ? LARGE_BYTES : BYTES;
    }
}
