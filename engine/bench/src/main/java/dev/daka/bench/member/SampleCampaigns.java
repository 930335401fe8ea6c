package dev.daka.bench.member;

import dev.daka.bench.table.CampaignDates;
import dev.daka.core.decide.RunningCampaigns;
import dev.daka.core.decide.rules.RuleSet;
import dev.daka.core.workbook.read.CheckResult;
import dev.daka.core.workbook.read.WorkbookChecker;
import dev.daka.rules.Rules;
import dev.daka.rules.WorkbookFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.function.Function;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The four campaigns under {@code rules/campaigns}. */
final class SampleCampaigns {
    /** The first day of the campaign that starts first. */
    static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 31);

    private final Rules rules;

    SampleCampaigns(Rules rules) {
        this.rules = rules;
    }

    /** The shipped campaigns, unchanged. */
    RunningCampaigns shipped() {
        return running(WorkbookFile::open);
    }

    /** The shipped campaigns with an earlier first day, for what members did before the shipped ones began. */
    RunningCampaigns begunOn(LocalDate day) {
        return running(file -> new ByteArrayInputStream(begunOn(day, file)));
    }

    private static byte[] begunOn(LocalDate day, WorkbookFile file) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(file.open());
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            CampaignDates.set(workbook, day, LAST_DAY);
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private RunningCampaigns running(Function<WorkbookFile, InputStream> contents) {
        WorkbookChecker checker = new WorkbookChecker(rules.declarations());
        return new RunningCampaigns(
                rules.workbooks().stream()
                        .map(file -> compiled(checker.check(contents.apply(file))))
                        .toList(),
                rules.declarations().calendars(),
                rules.declarations().budgets());
    }

    private static RuleSet compiled(CheckResult checked) {
        return RuleSet.compile(
                checked.workbook()
                        .orElseThrow(() ->
                                new IllegalStateException(checked.findings().toString())),
                1);
    }
}
