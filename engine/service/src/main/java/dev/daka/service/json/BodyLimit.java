package dev.daka.service.json;

import dev.daka.service.problems.ProblemText;
import dev.daka.service.problems.ProblemType;
import dev.daka.service.problems.ProblemWriter;
import dev.daka.service.problems.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies of more than 64 KB, of a batch of actions more than 4 MB, before they are read; those of unannounced length as soon as they pass it. Files that
 * operators upload may be larger: recordings as large as the container takes, workbooks little more than what is read of them.
 */
@Component
class BodyLimit extends OncePerRequestFilter {
    static final int BYTES = 64 * 1024;
    static final int BATCH_BYTES = 4 << 20;
    static final int WORKBOOK_BYTES = 6 << 20;
    private static final String BATCH = "/v1/actions/batch";
    private static final String RECORDINGS = "/admin/api/recordings";

    private final ProblemWriter problems;

    BodyLimit(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isUpload(request)) {
            filterJson(request, response, chain);
        } else if (request.getContentLengthLong() > WORKBOOK_BYTES
                && !request.getRequestURI().equals(RECORDINGS)) {
            problems.write(workbookTooLarge().problem(), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isUpload(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith("multipart/");
    }

    private void filterJson(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int most = request.getRequestURI().equals(BATCH) ? BATCH_BYTES : BYTES;
        if (request.getContentLengthLong() > most) {
            problems.write(tooLarge(most).problem(), response);
        } else {
            chain.doFilter(new BoundedRequest(request, most), response);
        }
    }

    private static Refusal workbookTooLarge() {
        return Refusal.of(ProblemType.BODY_TOO_LARGE, ProblemText.of("workbookTooLarge"));
    }

    private static Refusal tooLarge(int most) {
        return Refusal.of(ProblemType.BODY_TOO_LARGE, ProblemText.of("bodyTooLarge", most / 1024));
    }

    private static final class BoundedRequest extends HttpServletRequestWrapper {
        private final int most;

        BoundedRequest(HttpServletRequest request, int most) {
            super(request);
            this.most = most;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new BoundedStream(super.getInputStream(), most);
        }
    }

    private static final class BoundedStream extends ServletInputStream {
        private final ServletInputStream body;
        private final int most;
        private int left;

        BoundedStream(ServletInputStream body, int most) {
            this.body = body;
            this.most = most;
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int read = body.read();
            if (read >= 0 && --left < 0) {
                throw tooLarge(most);
            }
            return read;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = body.read(target, offset, length);
            if (read > 0) {
                left -= read;
            }
            if (left < 0) {
                throw tooLarge(most);
            }
            return read;
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
