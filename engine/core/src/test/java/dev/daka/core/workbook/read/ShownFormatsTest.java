package dev.daka.core.workbook.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.finding.Finding;
import dev.daka.core.finding.Findings;
import dev.daka.core.vocabulary.Bounds;
import dev.daka.core.vocabulary.ValueType;
import dev.daka.core.workbook.file.RawCell;
import dev.daka.core.workbook.file.RawSheet;
import dev.daka.core.workbook.file.WorkbookFile;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Each cell is read as it is shown, or an error quotes what is shown: for each format and value of the committed table,
 * and each way to read a cell.
 */
class ShownFormatsTest {
    private static final ShownFormats TABLE = ShownFormats.read();
    private static List<RawSheet> sheets = List.of();

    @BeforeAll
    static void readsTheWorkbook() {
        Findings findings = new Findings();
        sheets = WorkbookFile.read(new ByteArrayInputStream(TABLE.workbook()), findings);
        assertThat(findings.sorted()).isEmpty();
    }

    /** One way to read a cell, and the value that people see in a text read that way. */
    private record Reading(
            String name,
            Function<CellReader, Function<RawCell, Optional<?>>> cell,
            Function<String, Optional<?>> shown) {}

    private static final List<Reading> READINGS = List.of(
            new Reading(
                    "number",
                    reader -> cell -> reader.decimal(cell, Bounds.NONE).map(BigDecimal::stripTrailingZeros),
                    ShownValues::number),
            new Reading(
                    "whole",
                    reader -> cell -> reader.whole(cell, Bounds.NONE)
                            .map(BigDecimal::valueOf)
                            .map(BigDecimal::stripTrailingZeros),
                    ShownValues::number),
            new Reading("date", reader -> reader::date, ShownValues::date),
            new Reading("moment", reader -> reader::moment, ShownValues::moment),
            new Reading(
                    "time",
                    reader -> cell -> reader.scalar(cell, ValueType.TIME, Bounds.NONE)
                            .map(time -> ((CellValue.Time) time).minutes()),
                    ShownValues::minutes),
            new Reading("text", reader -> reader::text, Optional::of));

    @Test
    void readsTheShownTextOrQuotesItInAnError() {
        List<String> wrong = new ArrayList<>();
        int read = 0;
        int refused = 0;
        for (int row = 0; row < TABLE.lines().size(); row++) {
            ShownFormats.Line line = TABLE.lines().get(row);
            for (int column = 0; column < TABLE.values().size(); column++) {
                String shown = line.shown().get(column);
                RawCell cell = sheets.get(0).cell(row, column).orElseThrow();
                for (Reading reading : READINGS) {
                    Findings findings = new Findings();
                    Optional<?> value =
                            reading.cell().apply(new CellReader(findings)).apply(cell);
                    Optional<?> expected = reading.shown().apply(shown);
                    if (value.isPresent() ? !value.equals(expected) : !tells(findings, shown, line.format())) {
                        wrong.add("%s of %s under %s, shown as '%s': %s %s, expected %s"
                                .formatted(
                                        reading.name(),
                                        TABLE.values().get(column),
                                        line.format(),
                                        shown,
                                        value,
                                        findings.sorted(),
                                        expected));
                    }
                    read += value.isPresent() ? 1 : 0;
                    refused += value.isPresent() ? 0 : 1;
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(TABLE.lines()).hasSizeGreaterThan(80);
        assertThat(read).isGreaterThan(1_500);
        assertThat(refused).isGreaterThan(1_500);
    }

    private static boolean tells(Findings findings, String shown, String format) {
        Finding finding = findings.sorted().get(0);
        return switch (finding.code()) {
            case "unclearFormat" -> finding.message().en().contains(format);
            case "nothingShown" -> shown.isEmpty();
            // The error quotes what eastern versions of Excel show; LibreOffice reads the sign as western ones do.
            default -> format.contains("!") || quotes(finding, shown);
        };
    }

    private static boolean quotes(Finding finding, String shown) {
        return !shown.isEmpty()
                && finding.message().en().contains("'" + shown + "'")
                && finding.message().zh().contains("“" + shown + "”");
    }
}
