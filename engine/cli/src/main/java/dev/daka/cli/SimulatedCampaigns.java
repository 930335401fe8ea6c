package dev.daka.cli;

import dev.daka.core.workbook.read.CheckedWorkbook;
import dev.daka.rules.Rules;
import dev.daka.rules.WorkbookFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The workbooks of both sides of a simulation; B is empty if only A is asked for. */
record SimulatedCampaigns(List<CheckedWorkbook> a, List<CheckedWorkbook> b) {
    static SimulatedCampaigns of(Rules rules, CampaignFiles files, @Nullable Path pathA, @Nullable Path pathB)
            throws BadInput {
        List<CheckedWorkbook> a = pathA == null ? ofRules(rules, files) : files.load(pathA);
        if (pathB == null) {
            return new SimulatedCampaigns(a, List.of());
        }
        List<CheckedWorkbook> b = files.load(pathB);
        return new SimulatedCampaigns(a, pathA == null && !Files.isDirectory(pathB) ? replaced(a, b.get(0)) : b);
    }

    private static List<CheckedWorkbook> ofRules(Rules rules, CampaignFiles files) throws BadInput {
        List<CheckedWorkbook> workbooks = new ArrayList<>();
        for (WorkbookFile workbook : rules.workbooks()) {
            workbooks.add(files.check(workbook.name(), workbook.open()));
        }
        return workbooks;
    }

    private static List<CheckedWorkbook> replaced(List<CheckedWorkbook> campaigns, CheckedWorkbook by) {
        List<CheckedWorkbook> workbooks = new ArrayList<>(campaigns);
        workbooks.removeIf(
                workbook -> workbook.campaign().key().equals(by.campaign().key()));
        workbooks.add(by);
        return workbooks;
    }
}
