package dev.daka.core.workbook.read;

import dev.daka.core.declaration.Declarations;
import dev.daka.core.finding.Findings;
import dev.daka.core.finding.Place;
import dev.daka.core.finding.StructureFindingCodes;
import dev.daka.core.workbook.file.CsvFile;
import dev.daka.core.workbook.file.Grid;
import dev.daka.core.workbook.file.RawSheet;
import dev.daka.core.workbook.file.WorkbookFile;
import dev.daka.core.workbook.lint.ActionThatConfirmsNothing;
import dev.daka.core.workbook.lint.CapOutOfReach;
import dev.daka.core.workbook.lint.Check;
import dev.daka.core.workbook.lint.DateOutsideCampaign;
import dev.daka.core.workbook.lint.FactorWithoutEffect;
import dev.daka.core.workbook.lint.IncompleteEffect;
import dev.daka.core.workbook.lint.InvertedRange;
import dev.daka.core.workbook.lint.MissingColumn;
import dev.daka.core.workbook.lint.NoScenarios;
import dev.daka.core.workbook.lint.PercentageOfPoints;
import dev.daka.core.workbook.lint.PointsBeyondBound;
import dev.daka.core.workbook.lint.ReadWorkbook;
import dev.daka.core.workbook.lint.RowsThatDoNothing;
import dev.daka.core.workbook.lint.ScenarioWithoutExpectation;
import dev.daka.core.workbook.lint.UnusedEntries;
import dev.daka.core.workbook.lint.UnusedLimit;
import dev.daka.core.workbook.lint.WholeTables;
import dev.daka.core.workbook.lint.YearWithoutCalendar;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a workbook and runs all checks on it. */
public final class WorkbookChecker {
    private final Declarations declarations;
    private final List<Check> checks;

    public WorkbookChecker(Declarations declarations) {
        this.declarations = declarations;
        this.checks = List.of(
                new RowsThatDoNothing(),
                new IncompleteEffect(declarations),
                new ActionThatConfirmsNothing(declarations),
                new InvertedRange(),
                new DateOutsideCampaign(),
                new YearWithoutCalendar(declarations),
                new UnusedLimit(),
                new UnusedEntries(),
                new CapOutOfReach(),
                new MissingColumn(declarations),
                new PercentageOfPoints(),
                new PointsBeyondBound(),
                new FactorWithoutEffect(),
                new NoScenarios(),
                new ScenarioWithoutExpectation(),
                new WholeTables(declarations));
    }

    public Declarations declarations() {
        return declarations;
    }

    /**
     * Checks a workbook and collects all findings. A file that cannot be read is a finding, not an exception. Closes
     * the stream.
     */
    public CheckResult check(InputStream file) {
        return check(Grid.read(file));
    }

    /** Checks the sheets that an editor holds. Finds the same as in a file with these sheets. */
    public CheckResult check(Grid grid) {
        return check(grid, new CellValues());
    }

    /** @param values values of cells that were read before */
    CheckResult check(Grid grid, CellValues values) {
        Findings findings = new Findings();
        return check(grid.sheets(findings), values, findings);
    }

    /**
     * Checks a workbook together with one decision table in Drools' {@code .csv} form. The table replaces the sheet
     * with the same name, or is added if there is none. Closes both streams.
     */
    public CheckResult checkTable(InputStream csv, InputStream workbook) {
        Findings findings = new Findings();
        List<RawSheet> sheets = new ArrayList<>(WorkbookFile.read(workbook, findings));
        Optional<RawSheet> table = CsvFile.read(csv, findings);
        if (sheets.isEmpty() || table.isEmpty()) {
            return check(List.of(), new CellValues(), findings);
        }
        replace(table.get(), sheets);
        return check(sheets, new CellValues(), findings);
    }

    /**
     * Replaces the sheet with the table's name. A new table is added at the end, so that it is evaluated after the
     * existing ones.
     */
    private static void replace(RawSheet table, List<RawSheet> sheets) {
        for (int i = 0; i < sheets.size(); i++) {
            if (sheets.get(i).name().equals(table.name())) {
                sheets.set(i, table);
                return;
            }
        }
        sheets.add(table);
    }

    private CheckResult check(List<RawSheet> sheets, CellValues values, Findings findings) {
        if (sheets.isEmpty() && findings.errors() > 0) {
            WorkbookView nothing = new WorkbookView(Optional.empty(), Optional.empty(), List.of(), List.of());
            return new CheckResult(findings.sorted(), Optional.empty(), nothing);
        }
        Optional<Place> stock = StockTable.in(sheets, declarations.vocabulary().ruleSet());
        if (stock.isPresent()) {
            findings.add(StructureFindingCodes.STOCK_TABLE, stock.get());
            WorkbookView view = new WorkbookView(
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    sheets.stream().map(sheet -> SheetView.of(sheet, 0)).toList());
            return new CheckResult(findings.sorted(), Optional.empty(), view);
        }
        WorkbookReader reader = new WorkbookReader(sheets, declarations, values, findings);
        ReadWorkbook workbook = reader.read();
        checks.forEach(check -> check.check(workbook, findings));
        Optional<CheckedWorkbook> checked = findings.errors() > 0 ? Optional.empty() : checked(workbook);
        return new CheckResult(findings.sorted(), checked, reader.view());
    }

    private static Optional<CheckedWorkbook> checked(ReadWorkbook workbook) {
        return workbook.campaign()
                .map(campaign -> new CheckedWorkbook(
                        campaign,
                        workbook.tables(),
                        workbook.metrics(),
                        workbook.limits(),
                        workbook.content(),
                        workbook.scenarios(),
                        CanonicalForm.hash(campaign, workbook)));
    }
}
