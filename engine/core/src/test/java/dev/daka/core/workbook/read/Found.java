package dev.daka.core.workbook.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.finding.Finding;
import java.util.List;
import java.util.Objects;

/** What the checker finds in a workbook. */
public final class Found {
    private static final WorkbookChecker CHECKER = new WorkbookChecker(TestDeclarations.DECLARATIONS);

    private Found() {}

    static List<Finding> findings(WorkbookBuilder book) {
        return CHECKER.check(book.stream()).findings();
    }

    /** The findings with a code. */
    static List<Finding> findings(String code, WorkbookBuilder book) {
        return findings(book).stream()
                .filter(finding -> finding.code().equals(code))
                .toList();
    }

    /** Chinese messages of the findings with a code. */
    static List<String> messages(String code, WorkbookBuilder book) {
        return findings(code, book).stream()
                .map(finding -> finding.message().zh())
                .toList();
    }

    /**
     * Expects one finding with a code.
     *
     * @param place its sheet and cell, such as {@code Tasks!B10}; or {@code none} if there must be no such finding
     */
    static void assertFound(String code, String place, WorkbookBuilder book) {
        assertThat(findings(code, book))
                .extracting(Found::place)
                .isEqualTo(place.equals("none") ? List.of() : List.of(place));
    }

    /** Sheet and cell of a finding, such as {@code Tasks!B10}, or {@code Limits}; empty for the whole file. */
    public static String place(Finding finding) {
        if (finding.sheet() == null) {
            return "";
        }
        return finding.cell() == null
                ? finding.sheet()
                : finding.sheet() + "!" + Objects.requireNonNull(finding.cell());
    }
}
