package dev.daka.service.admin.workbooks;

import dev.daka.core.workbook.file.Grid;
import dev.daka.core.workbook.file.GridSheet;
import dev.daka.service.platform.problems.Fault;
import dev.daka.service.platform.problems.ProblemText;
import dev.daka.service.platform.problems.ProblemType;
import dev.daka.service.platform.problems.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A workbook as an editor holds it.
 *
 * @param sheets the sheets in their order
 */
@Schema(name = "Grid", requiredProperties = "sheets")
record GridBody(@Nullable List<@Nullable Sheet> sheets) {
    /**
     * A sheet of a grid.
     *
     * @param name   name of the sheet, at most 100 characters
     * @param rows   the texts of the cells, row by row from the first row, and in a row from column A; an empty text or
     *     null for a blank cell. A number or a date is written as it is shown
     * @param merged ranges of merged cells, such as {@code B7:F7}; left out for none
     */
    @Schema(
            name = "GridSheet",
            requiredProperties = {"name", "rows"})
    record Sheet(
            @Schema(example = "Tasks", maxLength = GridSheet.LONGEST_NAME) @Nullable String name,

            @Nullable List<@Nullable List<@Nullable String>> rows,
            @Nullable List<@Nullable String> merged) {}

    /**
     * The grid.
     *
     * @throws Refusal with all faults of the body
     */
    Grid grid() {
        List<Fault> faults = new ArrayList<>();
        List<GridSheet> read = new ArrayList<>();
        List<@Nullable Sheet> all = Refusal.required(sheets, "sheets");
        for (int i = 0; i < all.size(); i++) {
            List<Fault> ofSheet = faults(all.get(i), "sheets[" + i + "]");
            faults.addAll(ofSheet);
            if (ofSheet.isEmpty()) {
                read.add(sheet(Objects.requireNonNull(all.get(i))));
            }
        }
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
        return Grid.of(read);
    }

    private static List<Fault> faults(@Nullable Sheet sheet, String at) {
        if (sheet == null) {
            return List.of(missing(at));
        }
        List<Fault> faults = new ArrayList<>();
        if (sheet.name() == null) {
            faults.add(missing(at + ".name"));
        } else if (!GridSheet.isName(sheet.name())) {
            faults.add(Fault.inBody(
                    ProblemType.INVALID_FIELD,
                    at + ".name",
                    ProblemText.of("notASheetName", at + ".name", GridSheet.LONGEST_NAME)));
        }
        if (sheet.rows() == null) {
            faults.add(missing(at + ".rows"));
        }
        List<@Nullable String> merged = merged(sheet);
        for (int i = 0; i < merged.size(); i++) {
            String area = merged.get(i);
            if (area == null || !GridSheet.isRange(area)) {
                String field = at + ".merged[" + i + "]";
                faults.add(Fault.inBody(ProblemType.INVALID_FIELD, field, ProblemText.of("notARange", field)));
            }
        }
        return faults;
    }

    private static Fault missing(String field) {
        return Fault.inBody(ProblemType.MISSING_FIELD, field, ProblemText.of("fieldMissing", field));
    }

    private static List<@Nullable String> merged(Sheet sheet) {
        return sheet.merged() == null ? List.of() : sheet.merged();
    }

    private static GridSheet sheet(Sheet sheet) {
        return new GridSheet(
                Objects.requireNonNull(sheet.name()),
                Objects.requireNonNull(sheet.rows()).stream()
                        .map(row -> row == null ? List.<String>of() : texts(row))
                        .toList(),
                merged(sheet).stream().map(Objects::requireNonNull).toList());
    }

    private static List<String> texts(List<@Nullable String> row) {
        return row.stream().map(text -> text == null ? "" : text).toList();
    }
}
