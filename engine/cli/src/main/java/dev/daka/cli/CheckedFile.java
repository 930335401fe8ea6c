package dev.daka.cli;

import dev.daka.core.finding.Finding;
import dev.daka.core.finding.Severity;
import dev.daka.core.replay.scenario.ExaminedWorkbook;
import dev.daka.core.vocabulary.Label;
import dev.daka.core.workbook.read.CheckedWorkbook;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code daka check} says of one file. It is written as JSON as it stands.
 *
 * @param file     as it was named on the command line
 * @param usable   whether it can be published: no error, and every scenario holds
 * @param campaign its key, where one can be read
 * @param name     of the campaign, where one can be read
 * @param hash     of what it means; absent where it has errors
 * @param problem  why the file could not be read at all; absent where it could be
 */
record CheckedFile(
        String file,
        boolean usable,
        @Nullable String campaign,
        @Nullable Label name,
        @Nullable String hash,
        Scenarios scenarios,
        List<Finding> findings,
        @Nullable Label problem) {

    /** How many scenarios were rehearsed, and how many of them went otherwise than they say. */
    record Scenarios(int total, int failed) {}

    static CheckedFile of(String file, ExaminedWorkbook examination) {
        return new CheckedFile(
                file,
                examination.passes(),
                examination.checked().view().campaign().orElse(null),
                examination.checked().view().name().orElse(null),
                examination.checked().workbook().map(CheckedWorkbook::hash).orElse(null),
                new Scenarios(examination.rehearsals().size(), examination.failedScenarios()),
                examination.findings(),
                null);
    }

    static CheckedFile unreadable(String file, Label why) {
        return new CheckedFile(file, false, null, null, null, new Scenarios(0, 0), List.of(), why);
    }

    int count(Severity severity) {
        return (int) findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
