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
 * The table to publish, in the form that each engine reads.
 *
 * @param xlsx         workbook for Daka
 * @param stock        workbook with the same table as a user of stock Drools writes it
 * @param dmn          DMN file for the DMN engines
 * @param rows         rows for contestants without a file format
 * @param declarations declarations that workbooks may refer to; a service reads them when it starts
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
