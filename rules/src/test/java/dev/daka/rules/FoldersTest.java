package dev.daka.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders as operators have them, with files that programs create beside workbooks. */
class FoldersTest {
    private static final Path SHIPPED = Path.of(".");

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void copyDeclarations() throws IOException {
        Files.createDirectory(folder.resolve("campaigns"));
        for (String part : List.of("vocabulary", "actions", "calendars")) {
            Files.createDirectory(folder.resolve(part));
            try (Stream<Path> files = Files.list(SHIPPED.resolve(part))) {
                for (Path file : files.toList()) {
                    Files.copy(file, folder.resolve(part).resolve(file.getFileName()));
                }
            }
        }
    }

    @Test
    void readsWorkbooksInAnyCaseAndSkipsFilesOfPrograms() throws IOException {
        Path campaigns = folder.resolve("campaigns");
        Files.copy(SHIPPED.resolve("campaigns").resolve("golden-week.xlsx"), campaigns.resolve("AUTUMN.XLSX"));
        for (String beside :
                List.of("~$AUTUMN.XLSX", ".~AUTUMN.XLSX", "._AUTUMN.XLSX", "autumn.xlsx.bak", "notes.txt")) {
            Files.writeString(campaigns.resolve(beside), "not a workbook");
        }
        Files.writeString(folder.resolve("calendars").resolve("._china.yaml"), "not a calendar");

        assertThat(Rules.in(folder).workbooks()).extracting(WorkbookFile::name).containsExactly("AUTUMN.XLSX");
    }

    @Test
    void offersTheShippedTemplatesIfTheFolderHasNone() {
        List<WorkbookFile> templates = Rules.in(folder).templates();

        assertThat(templates)
                .isNotEmpty()
                .extracting(WorkbookFile::name)
                .isEqualTo(Rules.shipped().templates().stream()
                        .map(WorkbookFile::name)
                        .toList());
    }

    @Test
    void offersTheTemplatesOfTheFolder() throws IOException {
        Path templates = Files.createDirectory(folder.resolve("templates"));
        assertThat(Rules.in(folder).templates()).isEmpty();

        Files.copy(SHIPPED.resolve("templates").resolve("slots.en.xlsx"), templates.resolve("slots.en.xlsx"));
        Files.writeString(templates.resolve("~$slots.en.xlsx"), "not a workbook");

        assertThat(Rules.in(folder).templates()).extracting(WorkbookFile::name).containsExactly("slots.en.xlsx");
    }
}
