package dev.daka.core.workbook.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import dev.daka.core.finding.Finding;
import dev.daka.core.workbook.file.Grid;
import dev.daka.core.workbook.file.GridEdit;
import dev.daka.core.workbook.file.GridEdit.TypedText;
import dev.daka.core.workbook.write.GeneratedWorkbooks;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * After each edit the result is that of a full check of the edited grid, and of the file edited by POI. More than the
 * usual edits with {@code -Ddaka.edits=500}, other ones with {@code -Ddaka.seed=7}.
 */
class EditedWorkbookTest {
    private static final Path CAMPAIGNS = Path.of("..", "..", "rules", "campaigns");
    private static final WorkbookChecker CHECKER = new WorkbookChecker(TestDeclarations.DECLARATIONS);
    /** Edits of each workbook. */
    private static final int EDITS = Integer.getInteger("daka.edits", 12);

    private static final long SEED = Long.getLong("daka.seed", 0);
    private static final int EDITS_PER_FILE = 6;

    static List<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.list(CAMPAIGNS)) {
            return files.filter(file -> file.toString().endsWith(".xlsx"))
                    .sorted()
                    .toList();
        }
    }

    static LongStream seeds() {
        return LongStream.range(SEED * 1_000, SEED * 1_000 + 4);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shipped")
    void findsInAShippedWorkbookWhatAFullCheckFinds(Path file) throws IOException {
        compare(Files.readAllBytes(file), SEED);
    }

    @ParameterizedTest(name = "300 rows, seed {0}")
    @MethodSource("seeds")
    void findsInAGeneratedWorkbookWhatAFullCheckFinds(long seed) {
        WorkbookBuilder workbook = GeneratedWorkbooks.of(seed, 300);
        compare((seed % 2 == 0 ? workbook : workbook.firstOnly("Tasks")).bytes(), seed);
    }

    /** Most edits that lead to an error are undone, so that workbooks without errors are edited too. */
    private static void compare(byte[] bytes, long seed) {
        Random random = new Random(seed);
        RandomEdits edits = new RandomEdits(random);
        EditedWorkbook workbook = EditedWorkbook.open(CHECKER, Grid.read(new ByteArrayInputStream(bytes)));
        List<GridEdit> made = new ArrayList<>();
        for (int i = 1; i <= EDITS; i++) {
            GridEdit edit = edits.next(workbook.result().view());
            EditedWorkbook edited = workbook.with(List.of(edit));
            made.add(edit);
            String description = "seed " + seed + ", edits " + made;
            assertSame(edited.result(), CHECKER.check(edited.grid()), description);
            edited.result().workbook().ifPresent(checked -> assertEveryFilledCellHasAValue(checked, description));
            if (i % EDITS_PER_FILE == 0) {
                assertSame(edited.result(), CHECKER.check(file(bytes, made)), description);
            }
            if (edited.result().workbook().isEmpty() && random.nextInt(4) > 0) {
                made.remove(made.size() - 1);
            } else {
                workbook = edited;
            }
        }
    }

    private static InputStream file(byte[] bytes, List<GridEdit> edits) {
        EditedFile file = new EditedFile(bytes);
        edits.forEach(file::apply);
        return file.stream();
    }

    private static void assertSame(CheckResult actual, CheckResult expected, String description) {
        assertThat(actual.findings()).as(description).isEqualTo(expected.findings());
        assertThat(actual.view()).as(description).isEqualTo(expected.view());
        assertThat(actual.workbook().map(EditedWorkbookTest::content))
                .as(description)
                .isEqualTo(expected.workbook().map(EditedWorkbookTest::content));
    }

    /** A filled cell without a value would be taken for a blank one: the row would match anything. */
    private static void assertEveryFilledCellHasAValue(CheckedWorkbook workbook, String description) {
        workbook.tables().stream()
                .flatMap(table -> table.rows().stream())
                .forEach(row -> assertThat(
                                row.values().stream().map(Optional::isPresent).toList())
                        .as("%s, %s", row.ref(), description)
                        .isEqualTo(row.texts().stream()
                                .map(text -> !text.isEmpty())
                                .toList()));
    }

    private static List<Object> content(CheckedWorkbook workbook) {
        return List.of(
                workbook.campaign(),
                workbook.placedTables(),
                workbook.metrics(),
                workbook.limits(),
                workbook.content(),
                workbook.scenarios(),
                workbook.hash());
    }

    private static EditedWorkbook open(byte[] file) {
        return EditedWorkbook.open(CHECKER, Grid.read(new ByteArrayInputStream(file)));
    }

    private static WorkbookBuilder threeRows() {
        return WorkbookBuilder.workbook()
                .table("Tasks", "actionType", "amountFrom", "dateFrom", "points")
                .row("a", "signedIn", null, null, 1)
                .row("b", "purchased", 10, null, 2)
                .row("c", "shared", null, null, 3);
    }

    @ParameterizedTest(name = "{0} in {2}")
    @CsvSource({
        "1234,          Tasks, E11, ''",
        "'1,234',       Tasks, E11, ''",
        "50%,           Tasks, C11, percentage",
        "2026-10-01,    Tasks, D11, ''",
        "2026/10/1,     Tasks, D11, ''",
        "签到 signedIn, Tasks, B12, ''",
        "=1+1,          Tasks, A11, ''",
        "=1+1,          Tasks, E11, notAWholeNumber",
        "many,          Tasks, E11, notAWholeNumber",
        "a,             Tasks, A11, duplicateRuleName",
        "'　',          Tasks, A11, missingValue",
        "aside,         Tasks, G11, textBeside",
        "notes,         Campaign, A9, unknownName",
    })
    void readsATypedTextAsATextCell(String text, String sheet, String cell, String code) {
        CellAddress address = new CellAddress(cell);
        byte[] file = threeRows().bytes();
        GridEdit edit = new TypedText(sheet, address.getRow(), address.getColumn(), text);

        CheckResult result = open(file).with(List.of(edit)).result();

        assertSame(result, CHECKER.check(file(file, List.of(edit))), text);
        assertThat(result.findings())
                .filteredOn(finding -> cell.equals(finding.cell()))
                .extracting(Finding::code)
                .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @Test
    void leavesTheWorkbookBeforeAnEditAsItIs() {
        EditedWorkbook before = open(threeRows().bytes());
        CheckResult result = before.result();

        EditedWorkbook after =
                before.with(List.of(new TypedText("Tasks", 10, 1, "nobody"), new GridEdit.RemovedRows("Tasks", 9, 1)));

        assertThat(after.result().findings()).extracting(Finding::cell).contains("B10");
        assertThat(before.result()).isSameAs(result);
        assertSame(CHECKER.check(before.grid()), result, "before");
    }

    @Test
    void forgetsAProblemOfACellOnceAnotherTextIsTyped() {
        EditedWorkbook tooLong =
                open(threeRows().bytes()).with(List.of(new TypedText("Tasks", 10, 0, "x".repeat(1_001))));

        assertThat(tooLong.result().findings())
                .extracting(Finding::code, Finding::cell)
                .contains(tuple("tooLong", "A11"));
        EditedWorkbook moved = tooLong.with(List.of(new GridEdit.InsertedRows("Tasks", 9, 2)));
        assertThat(moved.result().findings())
                .extracting(Finding::code, Finding::cell)
                .contains(tuple("tooLong", "A13"));
        assertThat(moved.with(List.of(new TypedText("Tasks", 12, 0, "b")))
                        .result()
                        .findings())
                .extracting(Finding::code)
                .doesNotContain("tooLong");
    }

    @Test
    void findsThatAGridIsTooLargeAndReadsItAgainOnceItIsNot() {
        EditedWorkbook workbook = open(threeRows().bytes());

        EditedWorkbook tooLarge = workbook.with(List.of(new GridEdit.InsertedRows("Tasks", 11, 10_049)));

        assertThat(tooLarge.result().findings())
                .extracting(Finding::code, Finding::cell)
                .containsExactly(tuple("tooManyRows", "A10061"));
        assertThat(tooLarge.result().view().sheets()).isEmpty();
        assertSame(
                tooLarge.with(List.of(new GridEdit.RemovedRows("Tasks", 11, 10_049)))
                        .result(),
                workbook.result(),
                "rows removed again");
    }

    @Test
    void doesNotEditAFileThatCannotBeRead() {
        EditedWorkbook workbook = open(new byte[] {1, 2, 3});

        assertThat(workbook.grid().isEditable()).isFalse();
        assertThat(workbook.result().findings()).hasSize(1);
        assertThatIllegalStateException().isThrownBy(() -> workbook.with(List.of(new TypedText("Tasks", 0, 0, "x"))));
    }

    @Test
    void editsOnlySheetsThatThereAre() {
        EditedWorkbook workbook = open(threeRows().bytes());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> workbook.with(List.of(new TypedText("Taks", 0, 0, "x"))))
                .withMessageContaining("Taks");
    }

    @Test
    void doesNotEditAFileOfWhichTooManyCellsCannotBeRead() {
        WorkbookBuilder workbook = WorkbookBuilder.workbook().table("Tasks", "actionType", "points");
        for (int row = 0; row < 1_001; row++) {
            workbook.row("x".repeat(1_001), "signedIn", 1);
        }

        EditedWorkbook opened = open(workbook.bytes());

        assertThat(opened.grid().isEditable()).isFalse();
        assertThat(opened.result().findings())
                .extracting(Finding::code)
                .containsOnlyOnce("tooManyFindings")
                .filteredOn("tooLong"::equals)
                .hasSize(1_000);
    }
}
