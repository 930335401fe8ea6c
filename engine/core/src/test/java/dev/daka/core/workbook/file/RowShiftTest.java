package dev.daka.core.workbook.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where rows and merged cells stand after rows were inserted or removed. Rows are counted from 0, addresses from 1. */
class RowShiftTest {
    @ParameterizedTest(name = "row {2} after {1} rows at {0}")
    @CsvSource({
        "5,  2, 4,  4",
        "5,  2, 5,  7",
        "5,  2, 9, 11",
        "5, -2, 4,  4",
        "5, -2, 5, -1",
        "5, -2, 6, -1",
        "5, -2, 7,  5",
    })
    void movesRows(int first, int by, int row, int target) {
        assertThat(new RowShift(first, by).of(row)).isEqualTo(target);
    }

    @ParameterizedTest(name = "{2} after {1} rows at {0}")
    @CsvSource({
        "5,  2, B3:D5,  B3:D5",
        "5,  2, B6:D6,  B8:D8",
        "5,  2, B5:D6,  B5:D8",
        "5, -2, B3:D5,  B3:D5",
        "5, -2, B8:D8,  B6:D6",
        "5, -2, B4:D6,  B4:D5",
        "5, -2, B7:D9,  B6:D7",
        "5, -2, B5:D9,  B5:D7",
        "5, -2, B6:D7,  ",
        "5, -2, B5:B6,  ",
        "5, -2, B3,     B3",
    })
    void movesMergedCells(int first, int by, String area, String target) {
        assertThat(new RowShift(first, by).of(CellRangeAddress.valueOf(area)).map(CellRangeAddress::formatAsString))
                .isEqualTo(Optional.ofNullable(target));
    }
}
