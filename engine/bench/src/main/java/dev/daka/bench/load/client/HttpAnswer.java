package dev.daka.bench.load.client;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An HTTP/1.1 response. */
public final class HttpAnswer {
    private static final byte[] END_OF_HEAD = {'\r', '\n', '\r', '\n'};
    private static final byte[] END_OF_CHUNKS = {'0', '\r', '\n', '\r', '\n'};
    private static final byte[] END_OF_LINE = {'\r', '\n'};

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    /** Creates a response with lower-case header names and a body without transfer encoding. */
    private HttpAnswer(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /** Parses the received bytes. Empty if the response is not complete yet. */
    static Optional<HttpAnswer> read(byte[] bytes, int length) {
        int end = indexOf(END_OF_HEAD, bytes, 0, length);
        if (end < 0) {
            return Optional.empty();
        }
        String[] lines = new String(bytes, 0, end, StandardCharsets.ISO_8859_1).split("\r\n", -1);
        int status = Integer.parseInt(lines[0].substring(9, 12));
        Map<String, String> headers = new TreeMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            headers.put(
                    lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                    lines[i].substring(colon + 1).strip());
        }
        int start = end + END_OF_HEAD.length;
        Optional<byte[]> body = "chunked".equalsIgnoreCase(headers.get("transfer-encoding"))
                ? chunks(bytes, start, length)
                : counted(bytes, start, length, Integer.parseInt(headers.getOrDefault("content-length", "0")));
        return body.map(whole -> new HttpAnswer(status, headers, whole));
    }

    private static Optional<byte[]> counted(byte[] bytes, int start, int length, int count) {
        return start + count > length ? Optional.empty() : Optional.of(Arrays.copyOfRange(bytes, start, start + count));
    }

    private static Optional<byte[]> chunks(byte[] bytes, int start, int length) {
        // A batch's response arrives in many pieces. Its chunks are joined only when the last one has arrived.
        if (indexOf(END_OF_CHUNKS, bytes, Math.max(start, length - END_OF_CHUNKS.length), length) < 0) {
            return Optional.empty();
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int at = start;
        while (true) {
            int line = indexOf(END_OF_LINE, bytes, at, length);
            if (line < 0) {
                return Optional.empty();
            }
            int count = Integer.parseInt(new String(bytes, at, line - at, StandardCharsets.ISO_8859_1), 16);
            int next = line + 2 + count + 2;
            if (next > length) {
                return Optional.empty();
            }
            body.write(bytes, line + 2, count);
            if (count == 0) {
                return Optional.of(body.toByteArray());
            }
            at = next;
        }
    }

    private static int indexOf(byte[] wanted, byte[] bytes, int from, int length) {
        for (int i = from; i + wanted.length <= length; i++) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        return -1;
    }

    public int status() {
        return status;
    }

    /** The body. Callers must not modify the array. */
    public byte[] body() {
        return body;
    }

    public boolean isOk() {
        return status == 200;
    }

    /** True if the service closes the connection after this response. */
    boolean closes() {
        return "close".equalsIgnoreCase(headers.get("connection"));
    }
}
