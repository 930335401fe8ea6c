package dev.daka.core.table;

import dev.daka.core.check.Check;
import dev.daka.core.check.DateOutsideCampaign;
import dev.daka.core.check.IncompleteEffect;
import dev.daka.core.check.InvertedRange;
import dev.daka.core.check.NoScenarios;
import dev.daka.core.check.ReadWorkbook;
import dev.daka.core.check.RowsThatDoNothing;
import dev.daka.core.check.UnusedEntries;
import dev.daka.core.check.UnusedLimit;
import dev.daka.core.check.YearWithoutCalendar;
import dev.daka.core.declaration.Declarations;
import dev.daka.core.finding.Findings;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Reads a workbook and checks all of it. */
public final class WorkbookChecker {
    private final Declarations declarations;
    private final List<Check> checks;

    public WorkbookChecker(Declarations declarations) {
        this.declarations = declarations;
        this.checks = List.of(
                new RowsThatDoNothing(),
                new IncompleteEffect(declarations),
                new InvertedRange(),
                new DateOutsideCampaign(),
                new YearWithoutCalendar(declarations),
                new UnusedLimit(),
                new UnusedEntries(),
                new NoScenarios());
    }

    public Declarations declarations() {
        return declarations;
    }

    /** Gathers every finding; a file that cannot be read is one too. Closes the stream. */
    public CheckResult check(InputStream file) {
        Findings findings = new Findings();
        List<RawSheet> sheets = WorkbookFile.read(file, findings);
        if (findings.errors() > 0) {
            WorkbookView nothing = new WorkbookView(Optional.empty(), Optional.empty(), List.of(), List.of());
            return new CheckResult(findings.sorted(), Optional.empty(), nothing);
        }
        WorkbookReader reader = new WorkbookReader(sheets, declarations, findings);
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
