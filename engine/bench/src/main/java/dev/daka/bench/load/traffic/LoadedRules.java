package dev.daka.bench.load.traffic;

import dev.daka.rules.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The campaigns that run in one case.
 *
 * @param workbooks workbook files by file name
 * @param budgets   budgets that nearly every action spends from; empty if the case has no hot budget
 */
public record LoadedRules(Map<String, byte[]> workbooks, List<SharedBudget> budgets) {
    /**
     * The campaigns of this size. All of them run from {@link #firstDay} to {@link #lastDay}.
     *
     * @param hot true to include a budget that nearly every action spends from
     */
    public static LoadedRules of(Size size, boolean hot, Path folder, LocalDate today) {
        Rules rules = Rules.in(folder);
        return switch (size) {
            case FOUR_CAMPAIGNS -> SampleCampaigns.of(rules.workbooks(), hot, today);
            case FOUR_AND_PENDING ->
                PendingPoints.addedTo(SampleCampaigns.of(rules.workbooks(), hot, today), rules.declarations(), today);
            case THOUSAND_RULES -> ThousandRules.of(rules.declarations(), hot, today);
        };
    }

    /** January 1 of last year, so that members can act for a year under the campaigns. */
    static LocalDate firstDay(LocalDate today) {
        return today.minusYears(1).withDayOfYear(1);
    }

    static LocalDate lastDay(LocalDate today) {
        return today.plusYears(1).withDayOfYear(1);
    }

    LoadedRules with(String file, byte[] workbook) {
        Map<String, byte[]> all = new TreeMap<>(workbooks);
        all.put(file, workbook);
        return new LoadedRules(all, budgets);
    }

    /** The set of campaigns that run. */
    public enum Size {
        FOUR_CAMPAIGNS("four sample campaigns"),
        FOUR_AND_PENDING("four sample campaigns and one of pending points"),
        THOUSAND_RULES("1,000 rules");

        private final String title;

        Size(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** Writes a folder with the layout of {@code rules/}, with declarations copied from another folder. */
    public void write(Path folder, Path declarations) throws IOException {
        for (String part : List.of("vocabulary", "actions", "calendars")) {
            Files.createDirectories(folder.resolve(part));
            try (Stream<Path> files = Files.list(declarations.resolve(part))) {
                for (Path file : files.toList()) {
                    Files.copy(file, folder.resolve(part).resolve(file.getFileName()));
                }
            }
        }
        Files.createDirectories(folder.resolve("campaigns"));
        for (Map.Entry<String, byte[]> workbook : workbooks.entrySet()) {
            Files.write(folder.resolve("campaigns").resolve(workbook.getKey()), workbook.getValue());
        }
    }
}
