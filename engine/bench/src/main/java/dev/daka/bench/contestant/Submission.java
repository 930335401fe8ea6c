package dev.daka.bench.contestant;

import dev.daka.bench.table.TaskRow;
import dev.daka.core.declaration.Declarations;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What there is to publish.
 *
 * @param xlsx for Daka
 * @param stock the same table as a user of stock Drools writes it
 * @param dmn  for the DMN engines
 * @param rows for those without a file format
 * @param declarations what workbooks may refer to; a service reads them when it starts
 */
public record Submission(Path xlsx, Path stock, Path dmn, List<TaskRow> rows, Declarations declarations) {
    static InputStream open(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
