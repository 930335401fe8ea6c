package dev.daka.service.admin.workbooks;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import tools.jackson.databind.json.JsonMapper;

/** Writes the lines of a check while it runs. Each line is flushed at once, so that a closed connection is detected. */
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
        // A proxy that buffers responses would hold the lines back until the response is complete.
        response.setHeader("X-Accel-Buffering", "no");
        try {
            return new CheckStream(response.getOutputStream(), json);
        } catch (IOException closed) {
            throw new HungUp(closed);
        }
    }

    /** @throws HungUp if the client has closed the connection */
    void write(CheckLine line) {
        try {
            out.write(json.writeValueAsBytes(line));
            out.write('\n');
            out.flush();
        } catch (IOException closed) {
            throw new HungUp(closed);
        }
    }

    /** The client has closed the connection. */
    static final class HungUp extends RuntimeException {
        private static final long serialVersionUID = 1L;

        HungUp(IOException why) {
            super(why);
        }
    }
}
