package dev.daka.core.decide;

import dev.daka.core.finding.Finding;
import dev.daka.core.replay.scenario.RunScenarios;
import dev.daka.core.replay.scenario.ScenarioRun;
import dev.daka.core.workbook.read.CheckResult;
import dev.daka.core.workbook.read.CheckedWorkbook;
import dev.daka.core.workbook.read.TestDeclarations;
import dev.daka.core.workbook.read.WorkbookChecker;
import dev.daka.core.workbook.write.Language;
import dev.daka.core.workbook.write.WorkbookWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;

/**
 * Prints the meaning of the shipped workbooks on a machine. It is a program of its own, because a process has one
 * default encoding.
 */
public final class Meanings {
    private static final Path CAMPAIGNS = Path.of("..", "..", "rules", "campaigns");

    private Meanings() {}

    /** Arguments are pairs of a language tag and a time zone. Prints one line per workbook and pair. */
    public static void main(String... machines) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (int i = 0; i < machines.length; i += 2) {
            Locale.setDefault(Locale.forLanguageTag(machines[i]));
            TimeZone.setDefault(TimeZone.getTimeZone(machines[i + 1]));
            String machine = machines[i];
            lines().forEach(line -> out.println(machine + " " + line));
        }
    }

    /** One line for each workbook: its hash, and hashes of all texts that are made from it. */
    public static List<String> lines() {
        try (Stream<Path> files = Files.list(CAMPAIGNS)) {
            return files.filter(file -> file.toString().endsWith(".xlsx"))
                    .sorted()
                    .map(file -> file.getFileName() + " " + meaning(file))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String meaning(Path file) {
        WorkbookChecker checker = new WorkbookChecker(TestDeclarations.DECLARATIONS);
        try {
            CheckResult result = checker.check(Files.newInputStream(file));
            CheckedWorkbook workbook = result.workbook()
                    .orElseThrow(() -> new AssertionError(result.findings().get(0)));
            List<Object> made = new ArrayList<>(
                    result.findings().stream().map(Finding::toString).toList());
            List<ScenarioRun> rehearsals = new RunScenarios(TestDeclarations.DECLARATIONS.calendars()).of(workbook);
            rehearsals.forEach(rehearsal -> made.add(rehearsal.scenario().name()
                    + rehearsal.holds()
                    + rehearsal.steps().size()));
            byte[] written = new WorkbookWriter(TestDeclarations.DECLARATIONS, Language.ZH).write(workbook);
            String again = checker.check(new ByteArrayInputStream(written))
                    .workbook()
                    .orElseThrow()
                    .hash();
            return workbook.hash() + " " + made.hashCode() + " " + Arrays.hashCode(written) + " " + again;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
