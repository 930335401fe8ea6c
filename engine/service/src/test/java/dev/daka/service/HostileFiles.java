package dev.daka.service;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Small files that unpack to large ones. */
public final class HostileFiles {
    private HostileFiles() {}

    /** A beginning, followed by a part that is repeated until the text has this number of bytes. */
    public static byte[] packed(String start, String repeated, int length) throws IOException {
        byte[] block = repeated.repeat(64 * 1024).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(start.getBytes(StandardCharsets.UTF_8));
            for (int written = 0; written < length; written += block.length) {
                gzip.write(block, 0, Math.min(block.length, length - written));
            }
        }
        return bytes.toByteArray();
    }
}
