package dev.daka.core.workbook.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.declaration.Declarations;
import dev.daka.core.workbook.read.CheckResult;
import dev.daka.core.workbook.read.CheckedWorkbook;
import dev.daka.core.workbook.read.WorkbookChecker;
import java.io.ByteArrayInputStream;
import java.util.List;

/** A file that is written, read and written again must keep its content. */
public final class RoundTrip {
    private RoundTrip() {}

    /**
     * Fails if writing loses or adds anything.
     *
     * @param read result of checking a file
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

    /**
     * Compares findings without positions and quoted texts, because a finding moves with its row and quotes cells in
     * the written form.
     */
    private static List<String> said(CheckResult result) {
        return result.findings().stream()
                .map(finding -> finding.code() + " " + finding.sheet())
                .sorted()
                .toList();
    }
}
