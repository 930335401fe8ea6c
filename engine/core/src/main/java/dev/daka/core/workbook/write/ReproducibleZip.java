package dev.daka.core.workbook.write;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Repacks the parts of a zip file with a fixed time, so that the same content gives the same bytes. */
final class ReproducibleZip {
    /**
     * Fixed time of all parts. It is noon, because for midnight, the first moment that zip files can express, the JDK
     * would add the time zone of the machine.
     */
    private static final LocalDateTime FIRST = LocalDateTime.of(1980, 1, 1, 12, 0);

    private ReproducibleZip() {}

    static byte[] of(byte[] zip) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(zip.length);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                ZipEntry copy = new ZipEntry(part.getName());
                copy.setTimeLocal(FIRST);
                out.putNextEntry(copy);
                in.transferTo(out);
            }
        }
        return bytes.toByteArray();
    }
}
