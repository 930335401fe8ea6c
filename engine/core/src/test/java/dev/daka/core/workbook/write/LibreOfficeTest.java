package dev.daka.core.workbook.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.finding.Severity;
import dev.daka.core.workbook.read.CheckResult;
import dev.daka.core.workbook.read.CheckedWorkbook;
import dev.daka.core.workbook.read.LibreOffice;
import dev.daka.core.workbook.read.TestDeclarations;
import dev.daka.core.workbook.read.WorkbookChecker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator downloads a workbook, opens it in LibreOffice, saves it and uploads it again. */
@Tag("libreoffice")
class LibreOfficeTest {
    private static final Path CAMPAIGNS = Path.of("..", "..", "rules", "campaigns");

    @TempDir
    Path folder;

    @Test
    void workbooksMeanTheSameAfterSavingInLibreOffice() throws IOException, InterruptedException {
        Map<String, String> hashes = new LinkedHashMap<>();
        List<Path> templates = workbooks(TestDeclarations.TEMPLATES);
        for (Path template : templates) {
            keep(String.valueOf(template.getFileName()), Files.readAllBytes(template), hashes);
        }
        for (Path shipped : workbooks(CAMPAIGNS)) {
            CheckedWorkbook workbook = checked(shipped).workbook().orElseThrow();
            byte[] file = new WorkbookWriter(TestDeclarations.DECLARATIONS, Language.EN).write(workbook);
            keep("shipped-" + shipped.getFileName(), file, hashes);
        }

        Path saved = Files.createDirectory(folder.resolve("saved"));
        new LibreOffice(folder)
                .convert("xlsx", hashes.keySet().stream().map(folder::resolve).toList(), saved);

        assertThat(hashes).hasSizeGreaterThan(templates.size());
        for (Map.Entry<String, String> hash : hashes.entrySet()) {
            CheckResult result = checked(saved.resolve(hash.getKey()));
            assertThat(result.findings())
                    .as(hash.getKey())
                    .filteredOn(finding -> finding.severity() == Severity.ERROR)
                    .isEmpty();
            assertThat(result.workbook().map(CheckedWorkbook::hash))
                    .as(hash.getKey())
                    .contains(hash.getValue());
        }
    }

    private void keep(String name, byte[] file, Map<String, String> hashes) throws IOException {
        Path kept = Files.write(folder.resolve(name), file);
        hashes.put(name, checked(kept).workbook().orElseThrow().hash());
    }

    private static List<Path> workbooks(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".xlsx"))
                    .sorted()
                    .toList();
        }
    }

    private static CheckResult checked(Path file) throws IOException {
        return new WorkbookChecker(TestDeclarations.DECLARATIONS).check(Files.newInputStream(file));
    }
}
