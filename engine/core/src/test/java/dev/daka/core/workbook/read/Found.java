package dev.daka.core.workbook.read;

import static dev.daka.core.workbook.read.WorkbookBuilder.workbook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.daka.core.finding.Finding;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A workbook and its findings of one kind.
 *
 * @param what  the case, in words
 * @param made  makes the workbook
 * @param code  code of the findings
 * @param found place, then code, of each finding; empty if there must be none
 */
record Found(String what, UnaryOperator<WorkbookBuilder> made, String code, Map<String, String> found) {
    private static final WorkbookChecker CHECKER = new WorkbookChecker(TestDeclarations.DECLARATIONS);

    static Found finds(String what, String code, String place, UnaryOperator<WorkbookBuilder> made) {
        return new Found(what, made, code, Map.of(place, code));
    }

    static Found isSilent(String what, String code, UnaryOperator<WorkbookBuilder> made) {
        return new Found(what, made, code, Map.of());
    }

    /** Sets the hit policy of the table Tasks to first; its data then starts in row 13. */
    static UnaryOperator<WorkbookBuilder> first(UnaryOperator<WorkbookBuilder> table) {
        return book -> table.apply(book).firstOnly("Tasks");
    }

    void verify() {
        assertThat(findings(made))
                .filteredOn(finding -> finding.code().equals(code))
                .extracting(Mistaken::place, Finding::code)
                .containsExactlyElementsOf(found.entrySet().stream()
                        .map(entry -> tuple(entry.getKey(), entry.getValue()))
                        .toList());
    }

    static List<Finding> findings(UnaryOperator<WorkbookBuilder> made) {
        return CHECKER.check(made.apply(workbook()).stream()).findings();
    }

    static List<String> messages(String code, UnaryOperator<WorkbookBuilder> made) {
        return findings(made).stream()
                .filter(finding -> finding.code().equals(code))
                .map(finding -> finding.message().zh())
                .toList();
    }

    @Override
    public String toString() {
        return what + " → " + (found.isEmpty() ? "nothing" : found);
    }
}
