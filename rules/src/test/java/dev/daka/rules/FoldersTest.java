package dev.daka.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders as people have them: programs keep files of their own beside workbooks. */
class FoldersTest {
    private static final Path SHIPPED = Path.of(".");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void takesWorkbooksInWhateverCaseAndSkipsWhatProgramsKeepBesideThem() throws IOException {
        for (String part : List.of("vocabulary", "actions", "calendars", "campaigns")) {
            Files.createDirectory(folder.resolve(part));
        }
        for (String part : List.of("vocabulary", "actions", "calendars")) {
            try (Stream<Path> files = Files.list(SHIPPED.resolve(part))) {
                for (Path file : files.toList()) {
                    Files.copy(file, folder.resolve(part).resolve(file.getFileName()));
                }
            }
        }
        Path campaigns = folder.resolve("campaigns");
        Files.copy(SHIPPED.resolve("campaigns").resolve("golden-week.xlsx"), campaigns.resolve("AUTUMN.XLSX"));
        for (String beside :
                List.of("~$AUTUMN.XLSX", ".~AUTUMN.XLSX", "._AUTUMN.XLSX", "autumn.xlsx.bak", "notes.txt")) {
            Files.writeString(campaigns.resolve(beside), "not a workbook");
        }
        Files.writeString(folder.resolve("calendars").resolve("._china.yaml"), "not a calendar");

        Rules rules = Rules.in(folder);

        assertThat(rules.workbooks()).extracting(WorkbookFile::name).containsExactly("AUTUMN.XLSX");
        assertThat(rules.templates()).isEmpty();
    }
}
