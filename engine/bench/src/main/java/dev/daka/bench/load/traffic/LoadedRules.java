package dev.daka.bench.load.traffic;

import dev.daka.rules.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The campaigns that one case runs.
 *
 * @param workbooks files by name
 * @param budgets   those that nearly every action spends from; none where the members are only spread
 */
public record LoadedRules(Map<String, byte[]> workbooks, List<SharedBudget> budgets) {
    /** Four sample campaigns or 1,000 rules; hot: with a budget that nearly every action spends from. */
    public static LoadedRules of(Size size, boolean hot, Path rules, LocalDate today) {
        return switch (size) {
            case FOUR_CAMPAIGNS -> SampleCampaigns.of(Rules.in(rules).workbooks(), hot);
            case THOUSAND_RULES -> ThousandRules.of(Rules.in(rules).declarations(), hot, today);
        };
    }

    /** How many rules are running. */
    public enum Size {
        FOUR_CAMPAIGNS("four sample campaigns"),
        THOUSAND_RULES("1,000 rules");

        private final String title;

        Size(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** Writes a folder laid out like {@code rules/}, with the declarations of that one. */
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
