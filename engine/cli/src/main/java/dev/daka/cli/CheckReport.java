package dev.daka.cli;

import dev.daka.core.finding.Severity;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * What {@code daka check} says of all files. It is written as JSON as it stands.
 *
 * @param exitCode of the command
 */
record CheckReport(List<CheckedFile> files, Counts counts, int exitCode) {
    static final int FINE = 0;
    static final int BLOCKED = 1;
    static final int UNREADABLE = 2;

    /** Sums over all files; {@code scenarios} are those that were rehearsed. */
    record Counts(
            int files, int unreadable, int errors, int warnings, int notices, int scenarios, int failedScenarios) {}

    /** @param strict whether warnings block too */
    static CheckReport of(List<CheckedFile> files, boolean strict) {
        Counts counts = new Counts(
                files.size(),
                sum(files, file -> file.problem() == null ? 0 : 1),
                sum(files, file -> file.count(Severity.ERROR)),
                sum(files, file -> file.count(Severity.WARNING)),
                sum(files, file -> file.count(Severity.NOTICE)),
                sum(files, file -> file.scenarios().total()),
                sum(files, file -> file.scenarios().failed()));
        return new CheckReport(List.copyOf(files), counts, exitCode(counts, strict));
    }

    private static int exitCode(Counts counts, boolean strict) {
        if (counts.unreadable() > 0) {
            return UNREADABLE;
        }
        return counts.errors() > 0 || (strict && counts.warnings() > 0) ? BLOCKED : FINE;
    }

    private static int sum(List<CheckedFile> files, ToIntFunction<CheckedFile> number) {
        return files.stream().mapToInt(number).sum();
    }
}
