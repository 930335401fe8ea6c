package dev.daka.service.admin.workbooks;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import tools.jackson.databind.json.JsonMapper;

/** Writes the lines of a check while it goes on. Each is sent at once, so that one who has left is noticed. */
final class CheckStream {
    static final String MEDIA_TYPE = "application/x-ndjson";

    private final OutputStream out;
    private final JsonMapper json;

    private CheckStream(OutputStream out, JsonMapper json) {
        this.out = out;
        this.json = json;
    }

    static CheckStream on(HttpServletResponse response, JsonMapper json) {
        response.setContentType(MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        // A proxy that gathers the answer would keep the lines back until it is complete.
        response.setHeader("X-Accel-Buffering", "no");
        try {
            return new CheckStream(response.getOutputStream(), json);
        } catch (IOException gone) {
            throw new HungUp(gone);
        }
    }

    /** @throws HungUp where nobody reads any more */
    void write(CheckLine line) {
        try {
            out.write(json.writeValueAsBytes(line));
            out.write('\n');
            out.flush();
        } catch (IOException gone) {
            throw new HungUp(gone);
        }
    }

    /** Whoever asked has left. */
    static final class HungUp extends RuntimeException {
        private static final long serialVersionUID = 1L;

        HungUp(IOException why) {
            super(why);
        }
    }
}
