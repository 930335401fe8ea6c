package dev.daka.service.platform.uploads;

import dev.daka.service.platform.problems.ProblemText;
import dev.daka.service.platform.problems.ProblemType;
import dev.daka.service.platform.problems.Refusal;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Maximum size of a multipart form, whether or not it has a Content-Length.
 *
 * @param bytes size of the whole form; slightly more than the maximum size of the file
 * @param text  error text if the form is larger
 */
record UploadSize(long bytes, ProblemText text) {
    private static final String RECORDINGS = "/admin/api/recordings";

    private static final UploadSize RECORDING = new UploadSize(201L << 20, ProblemText.of("recordingTooLarge"));
    private static final UploadSize WORKBOOK = new UploadSize(6L << 20, ProblemText.of("workbookTooLarge"));

    static UploadSize of(HttpServletRequest request) {
        return request.getRequestURI().equals(request.getContextPath() + RECORDINGS) ? RECORDING : WORKBOOK;
    }

    Refusal exceeded() {
        return Refusal.of(ProblemType.BODY_TOO_LARGE, text);
    }
}
