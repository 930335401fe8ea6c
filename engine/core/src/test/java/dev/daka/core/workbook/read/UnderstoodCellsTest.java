package dev.daka.core.workbook.read;

import static dev.daka.core.workbook.read.WorkbookBuilder.workbook;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Cells that operators write in different ways mean what they show. */
class UnderstoodCellsTest {
    private static WorkbookBuilder book() {
        return workbook()
                .table(
                        "Tasks",
                        "actionType",
                        "amountFrom",
                        "amount",
                        "timeFrom",
                        "dateFrom",
                        "date",
                        "dayKind",
                        "segmentIn",
                        "points",
                        "multiplyLane",
                        "multiplyFactor")
                .row(
                        "one",
                        "purchased",
                        "1234.5",
                        "[1500..2000)",
                        "08:30",
                        "2026-10-01",
                        "2026-10-01..2026-10-07",
                        "not WEEKEND",
                        "new,dormant",
                        "1000",
                        null,
                        null)
                .row("two", null, null, null, null, null, null, null, null, null, "tier", "1.5")
                .scenario("s", null, null, "2026-01-01", "2026-10-01 08:00", "signedIn");
    }

    static Stream<Arguments> cells() {
        return Stream.of(
                Arguments.of("Tasks!B10", "purchased, 购买 purchased", null),
                Arguments.of("Tasks!C10", 1234.5, null),
                Arguments.of("Tasks!C10", 1234.5, "#,##0.00"),
                Arguments.of("Tasks!C10", 1234.5, "\"¥\"#,##0.00"),
                Arguments.of("Tasks!C10", 1234.5, "0.0\"元\""),
                Arguments.of("Tasks!C10", "１，２３４．５", null),
                Arguments.of("Tasks!C10", "￥1,234.50", null),
                Arguments.of("Tasks!C10", "1234.5 元", null),
                Arguments.of("Tasks!D10", "［１５００～2000）", null),
                Arguments.of("Tasks!D10", "[1,500..2,000)", null),
                Arguments.of("Tasks!E10", LocalTime.of(8, 30), null),
                Arguments.of("Tasks!E10", "８：３０", null),
                Arguments.of("Tasks!E10", "08:30:00", null),
                Arguments.of("Tasks!F10", LocalDate.of(2026, 10, 1), null),
                Arguments.of("Tasks!F10", LocalDate.of(2026, 10, 1), "yyyy\"年\"m\"月\"d\"日\""),
                Arguments.of("Tasks!F10", LocalDate.of(2026, 10, 1), "m/d/yy"),
                Arguments.of("Tasks!F10", "2026/10/1", null),
                Arguments.of("Tasks!F10", "2026年10月1日", null),
                Arguments.of("Tasks!G10", "2026/10/1至2026/10/7", null),
                Arguments.of("Tasks!G10", "[2026-10-01..2026-10-07]", null),
                Arguments.of("Tasks!H10", "非 周末 WEEKEND", null),
                Arguments.of("Tasks!H10", "非周末 WEEKEND　", null),
                Arguments.of("Tasks!I10", "沉睡 dormant，新客 new", null),
                Arguments.of("Tasks!I10", "new、dormant、new", null),
                Arguments.of("Tasks!I10", "new、新客 new、dormant", null),
                Arguments.of("Tasks!J10", 1000, "#,##0"),
                Arguments.of("Tasks!J10", "1,000", null),
                Arguments.of("Tasks!L11", 1.5, "0%"),
                Arguments.of("Tasks!L11", "150％", null),
                Arguments.of("Campaign!B5", LocalDate.of(2026, 1, 1), "yyyy/m/d"),
                Arguments.of("Campaign!B5", "2026.1.1", null),
                Arguments.of("Scenarios!D2", LocalDate.of(2026, 1, 1), null),
                Arguments.of("Scenarios!E2", LocalDateTime.of(2026, 10, 1, 8, 0), "yyyy/m/d h:mm"),
                Arguments.of("Scenarios!E2", "2026/10/1 8:00", null));
    }

    @ParameterizedTest(name = "{0} = {1} as {2}")
    @MethodSource("cells")
    void meansTheSameAsThePlainForm(String place, Object value, @Nullable String format) {
        WorkbookBuilder other = book().cell(place, value);
        if (format != null) {
            other.change(poi -> {
                Cell cell = WorkbookBuilder.cell(poi, place);
                WorkbookBuilder.format(cell, format);
            });
        }
        assertThat(other.checked().hash()).isEqualTo(book().checked().hash());
    }
}
