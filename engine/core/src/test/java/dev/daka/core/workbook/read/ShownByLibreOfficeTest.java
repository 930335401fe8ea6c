package dev.daka.core.workbook.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The committed table equals what LibreOffice shows, if LibreOffice is installed in the version that the table names.
 */
@Tag("libreoffice")
class ShownByLibreOfficeTest {
    /** Options of the CSV export: commas, quotes, UTF-8, cells as shown. */
    private static final String CSV = "csv:Text - txt - csv (StarCalc):44,34,76";

    @TempDir
    Path folder;

    @Test
    void showsTheTextsOfTheTable() throws IOException, InterruptedException {
        ShownFormats table = ShownFormats.read();
        Path file = Files.write(folder.resolve("formats.xlsx"), table.workbook());
        LibreOffice office = new LibreOffice(folder);
        String version = office.version();
        office.convert(CSV, List.of(file), folder);
        ShownFormats shown = table.with(version, Files.readString(folder.resolve("formats.csv")));

        if (Boolean.getBoolean("daka.rewrite")) {
            shown.write();
        }
        assertThat(shown.lines())
                .as("%s beside %s", version, table.version())
                .isEqualTo(ShownFormats.read().lines());
    }
}
