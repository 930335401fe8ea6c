package dev.daka.core.workbook.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.declaration.Declarations;
import dev.daka.core.workbook.read.CheckResult;
import dev.daka.core.workbook.read.CheckedWorkbook;
import dev.daka.core.workbook.read.WorkbookChecker;
import java.io.ByteArrayInputStream;
import java.util.List;

/** What every file of ours must keep when it is written, read and written again. */
public final class RoundTrip {
    private RoundTrip() {}

    /**
     * Fails where writing loses or adds anything.
     *
     * @param read what checking a file gave
     * @return the file as it is written
     */
    public static byte[] of(CheckResult read, Declarations declarations, Language language) {
        CheckedWorkbook workbook = read.workbook().orElseThrow(() -> new AssertionError(read.findings()));
        WorkbookWriter writer = new WorkbookWriter(declarations, language);
        byte[] file = writer.write(workbook);
        CheckResult again = new WorkbookChecker(declarations).check(new ByteArrayInputStream(file));
        assertThat(said(again)).as("findings").isEqualTo(said(read));
        CheckedWorkbook same = again.workbook().orElseThrow();
        assertThat(same.hash()).isEqualTo(workbook.hash());
        assertThat(writer.write(same)).isEqualTo(file);
        return file;
    }

    /** A finding moves with its row, and quotes cells in the form that we write: what it finds is what counts. */
    private static List<String> said(CheckResult result) {
        return result.findings().stream()
                .map(finding -> finding.code() + " " + finding.sheet())
                .sorted()
                .toList();
    }
}
