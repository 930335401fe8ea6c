package dev.daka.service.campaigns;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** The bytes of a workbook's file. */
final class WorkbookBytes {
    private final byte[] content;

    WorkbookBytes(byte[] content) {
        this.content = content.clone();
    }

    static WorkbookBytes of(InputStream file) {
        try (file) {
            return new WorkbookBytes(file.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    InputStream open() {
        return new ByteArrayInputStream(content);
    }

    byte[] toArray() {
        return content.clone();
    }

    boolean isSameFileAs(WorkbookBytes other) {
        return Arrays.equals(content, other.content);
    }
}
