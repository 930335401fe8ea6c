package dev.daka.cli;

import dev.daka.core.campaign.CampaignKey;
import dev.daka.core.campaign.CampaignVersion;
import dev.daka.core.decide.RunningCampaigns;
import dev.daka.core.decide.rules.RuleSet;
import dev.daka.core.finding.Finding;
import dev.daka.core.finding.Severity;
import dev.daka.core.workbook.read.CheckResult;
import dev.daka.core.workbook.read.CheckedWorkbook;
import dev.daka.core.workbook.read.WorkbookChecker;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Workbooks on disk as campaigns that decide. Findings are printed; one with an error ends the command. */
final class CampaignFiles {
    private final WorkbookChecker checker;
    private final PrintWriter err;
    private final Language language;

    CampaignFiles(WorkbookChecker checker, PrintWriter err, Language language) {
        this.checker = checker;
        this.err = err;
        this.language = language;
    }

    /** One workbook, or all of a folder. */
    List<CheckedWorkbook> load(Path path) throws BadInput {
        if (!Files.isDirectory(path)) {
            return List.of(check(path.toString(), WorkbookPaths.open(path)));
        }
        Map<CampaignKey, CheckedWorkbook> workbooks = new LinkedHashMap<>();
        for (Path file : WorkbookPaths.in(path)) {
            CheckedWorkbook workbook = check(file.toString(), WorkbookPaths.open(file));
            CampaignKey key = workbook.campaign().key();
            if (workbooks.put(key, workbook) != null) {
                throw new BadInput("doubledCampaign", key.value(), path);
            }
        }
        return List.copyOf(workbooks.values());
    }

    CheckedWorkbook check(String name, InputStream content) throws BadInput {
        CheckResult result = checker.check(content);
        for (Finding finding : result.findings()) {
            if (finding.severity() != Severity.NOTICE) {
                print(name, finding);
            }
        }
        return result.workbook().orElseThrow(() -> new BadInput("notSimulated", name));
    }

    private void print(String name, Finding finding) {
        StringBuilder place = new StringBuilder(name);
        if (finding.sheet() != null) {
            place.append(' ').append(finding.sheet());
        }
        if (finding.cell() != null) {
            place.append('!').append(finding.cell());
        }
        String key = finding.severity() == Severity.ERROR ? "foundError" : "foundWarning";
        err.println(language.text(key, place, finding.message()));
        err.println("    " + language.of(finding.cure()));
    }

    RunningCampaigns running(List<CheckedWorkbook> workbooks) {
        return new RunningCampaigns(
                workbooks.stream()
                        .map(workbook -> RuleSet.compile(workbook, CampaignVersion.UNPUBLISHED))
                        .toList(),
                checker.declarations().calendars(),
                checker.declarations().budgets());
    }
}
