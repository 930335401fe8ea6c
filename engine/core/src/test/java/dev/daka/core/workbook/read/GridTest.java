package dev.daka.core.workbook.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.daka.core.finding.Finding;
import dev.daka.core.workbook.file.Grid;
import dev.daka.core.workbook.file.GridSheet;
import dev.daka.core.workbook.write.GeneratedWorkbooks;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A grid of texts is checked as the file that shows these texts. */
class GridTest {
    private static final WorkbookChecker CHECKER = new WorkbookChecker(TestDeclarations.DECLARATIONS);

    static List<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", "..", "rules", "campaigns"))) {
            return files.filter(file -> file.toString().endsWith(".xlsx")).toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shipped")
    void meansWhatTheShippedFileMeans(Path file) throws IOException {
        isSame(Files.readAllBytes(file));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void meansWhatAGeneratedFileMeans(long seed) {
        isSame(GeneratedWorkbooks.of(seed, 60).bytes());
    }

    private static void isSame(byte[] file) {
        CheckResult ofFile = CHECKER.check(new ByteArrayInputStream(file));

        CheckResult ofGrid = CHECKER.check(Grid.of(GridTexts.of(file)));

        assertThat(ofGrid.findings()).isEqualTo(ofFile.findings());
        assertThat(ofGrid.view()).isEqualTo(ofFile.view());
        assertThat(ofGrid.workbook().orElseThrow().hash())
                .isEqualTo(ofFile.workbook().orElseThrow().hash());
    }

    private static List<String> codes(GridSheet... sheets) {
        return CHECKER.check(Grid.of(List.of(sheets))).findings().stream()
                .map(finding -> finding.code() + " " + finding.sheet() + " " + finding.cell())
                .toList();
    }

    @Test
    void findsWhatAFileIsRefusedFor() {
        List<List<String>> one = List.of(List.of("x"));
        List<String> wide = Collections.nCopies(101, "x");
        List<List<String>> high = Collections.nCopies(10_051, List.of("x"));
        List<List<String>> full = Collections.nCopies(5_000, Collections.nCopies(61, "x"));

        assertThat(codes(new GridSheet("A", one, List.of()), new GridSheet("a", one, List.of())))
                .containsExactly("doubledSheet a null");
        assertThat(codes(new GridSheet("A", List.of(wide), List.of()))).containsExactly("tooManyColumns A CW1");
        assertThat(codes(new GridSheet("A", high, List.of()))).containsExactly("tooManyRows A A10051");
        assertThat(codes(new GridSheet("A", full, List.of()))).containsExactly("tooManyCells A C4919");
        assertThat(codes()).contains("missingSheet null null");
    }

    @Test
    void leavesBlankCellsOut() {
        GridSheet blank = new GridSheet("Tasks", Collections.nCopies(20_000, List.of("", " ", "　\u200b")), List.of());

        CheckResult result = CHECKER.check(Grid.of(List.of(blank)));

        assertThat(result.view().sheets()).containsExactly(new SheetView("Tasks", 1, List.of(), 0));
        assertThat(result.findings()).extracting(Finding::code).contains("missingSheet");
    }

    @Test
    void hasNoSheetWithoutANameAndNoRangeWithoutForm() {
        assertThatIllegalArgumentException().isThrownBy(() -> new GridSheet(" ", List.of(), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new GridSheet("x".repeat(101), List.of(), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GridSheet("Tasks", List.of(), List.of("B7:A7")))
                .withMessageContaining("B7:A7");
    }
}
