package dev.daka.service.cli;

import dev.daka.core.RunningCampaigns;
import dev.daka.core.campaign.CampaignKey;
import dev.daka.core.finding.Finding;
import dev.daka.core.finding.Severity;
import dev.daka.core.ruleset.RuleSet;
import dev.daka.core.table.CheckResult;
import dev.daka.core.table.CheckedWorkbook;
import dev.daka.core.table.WorkbookChecker;
import dev.daka.core.vocabulary.Label;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Workbooks on disk as campaigns that decide. Findings are printed; one with an error ends the command. */
final class CampaignFiles {
    private static final int VERSION = 1;

    private final WorkbookChecker checker;
    private final PrintWriter err;
    private final Language language;

    CampaignFiles(WorkbookChecker checker, PrintWriter err, Language language) {
        this.checker = checker;
        this.err = err;
        this.language = language;
    }

    /** One workbook, or all of a folder, as Excel's lock files {@code ~$…} are none. */
    List<CheckedWorkbook> load(Path path) throws IOException, BadInput {
        if (!Files.exists(path)) {
            throw new BadInput(new Label("找不到 " + path, "There is no " + path));
        }
        if (!Files.isDirectory(path)) {
            return List.of(check(path.toString(), Files.newInputStream(path)));
        }
        Map<CampaignKey, CheckedWorkbook> workbooks = new LinkedHashMap<>();
        for (Path file : workbooksIn(path)) {
            CheckedWorkbook workbook = check(file.toString(), Files.newInputStream(file));
            CampaignKey key = workbook.campaign().key();
            if (workbooks.put(key, workbook) != null) {
                throw new BadInput(new Label(
                        "活动 " + key.value() + " 在 " + path + " 里出现了两次。",
                        "Campaign " + key.value() + " is in " + path + " twice."));
            }
        }
        return List.copyOf(workbooks.values());
    }

    private static List<Path> workbooksIn(Path folder) throws IOException, BadInput {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> workbooks =
                    files.filter(CampaignFiles::isWorkbook).sorted().toList();
            if (workbooks.isEmpty()) {
                throw new BadInput(new Label(folder + " 里没有 .xlsx 文件。", "There is no .xlsx file in " + folder + "."));
            }
            return workbooks;
        }
    }

    private static boolean isWorkbook(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".xlsx") && !name.startsWith("~$");
    }

    CheckedWorkbook check(String name, InputStream content) throws BadInput {
        CheckResult result = checker.check(content);
        for (Finding finding : result.findings()) {
            if (finding.severity() != Severity.NOTICE) {
                print(name, finding);
            }
        }
        return result.workbook()
                .orElseThrow(() -> new BadInput(new Label(
                        name + " 有错误，不能模拟。请先改好上面列出的单元格。", name + " has errors: mend the cells listed above first.")));
    }

    private void print(String name, Finding finding) {
        StringBuilder place = new StringBuilder(name);
        if (finding.sheet() != null) {
            place.append(' ').append(finding.sheet());
        }
        if (finding.cell() != null) {
            place.append('!').append(finding.cell());
        }
        String severity =
                finding.severity() == Severity.ERROR ? language.of("错误", "error") : language.of("警告", "warning");
        err.println(place + ": " + severity + ": " + language.of(finding.message()));
        err.println("    " + language.of(finding.cure()));
    }

    RunningCampaigns running(List<CheckedWorkbook> workbooks) {
        return new RunningCampaigns(
                workbooks.stream()
                        .map(workbook -> RuleSet.compile(workbook, VERSION))
                        .toList(),
                checker.declarations().calendars());
    }
}
