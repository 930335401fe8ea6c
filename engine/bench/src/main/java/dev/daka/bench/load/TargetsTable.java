package dev.daka.bench.load;

import dev.daka.bench.Report;
import java.util.List;

/** Prints the table of targets. */
final class TargetsTable {
    private final Report report;

    TargetsTable(Report report) {
        this.report = report;
    }

    void print(List<Target> targets) {
        report.question(
                "Targets",
                "For four sample campaigns with the hot budget and single posts, unless a row says otherwise. 100 campaigns about other categories against one are measured by engine/bench/run.");
        report.heading(List.of("", "bar", "figure", "verdict"));
        for (Target bar : targets) {
            report.row(
                    List.of(bar.what(), bar.bar(), bar.figure(), bar.verdict().text()));
        }
    }
}
