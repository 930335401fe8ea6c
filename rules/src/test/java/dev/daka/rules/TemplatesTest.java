package dev.daka.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.decide.rules.StockComparison;
import dev.daka.core.finding.Severity;
import dev.daka.core.replay.scenario.RunScenarios;
import dev.daka.core.workbook.diff.WorkbookDifference;
import dev.daka.core.workbook.read.CheckResult;
import dev.daka.core.workbook.read.CheckedWorkbook;
import dev.daka.core.workbook.read.WorkbookBuilder;
import dev.daka.core.workbook.read.WorkbookChecker;
import dev.daka.core.workbook.write.Language;
import dev.daka.core.workbook.write.RoundTrip;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TemplatesTest {
    private static final Rules RULES = Rules.shipped();
    private static final Templates TEMPLATES = Templates.of(RULES);
    private static final WorkbookChecker CHECKER = new WorkbookChecker(RULES.declarations());

    static List<WorkbookFile> files() {
        return RULES.templates();
    }

    static Stream<String> kinds() {
        return TEMPLATES.all().stream().map(Template::kind);
    }

    @Test
    void oneTemplatePerKindOfCampaignIsOffered() {
        assertThat(kinds())
                .contains(
                        "blank",
                        "check-in",
                        "come-back",
                        "holiday-multipliers",
                        "order-points",
                        "points-tasks",
                        "slots");
        assertThat(TEMPLATES.refused()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void asksForNothing(WorkbookFile file) {
        assertThat(CHECKER.check(file.open()).findings())
                .filteredOn(finding -> finding.severity() != Severity.NOTICE)
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void goesAsItsScenariosSay(WorkbookFile file) {
        CheckedWorkbook workbook = CHECKER.check(file.open()).workbook().orElseThrow();

        assertThat(new RunScenarios(RULES.declarations().calendars()).of(workbook))
                .isNotEmpty()
                .allSatisfy(run -> assertThat(run.differences()).isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void firesTheRowsThatStockDroolsFires(WorkbookFile file) {
        CheckedWorkbook workbook = CHECKER.check(file.open()).workbook().orElseThrow();

        assertThat(StockComparison.decidesAsStockDrools(file.bytes(), workbook, 500, 20_261_121L))
                .hasSize(workbook.tables().stream()
                        .mapToInt(table -> table.rows().size())
                        .sum());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void meansTheSameWhenItIsWrittenAgain(WorkbookFile file) {
        CheckResult read = CHECKER.check(file.open());
        for (Language language : Language.values()) {
            RoundTrip.of(read, RULES.declarations(), language);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void bothLanguagesDifferInNothingButTheDescription(String kind) {
        Template template = TEMPLATES.find(kind).orElseThrow();
        CheckedWorkbook zh = template.workbook(Language.ZH);
        CheckedWorkbook en = template.workbook(Language.EN);

        assertThat(WorkbookDifference.between(zh, en, RULES.declarations()).differences())
                .singleElement()
                .satisfies(difference ->
                        assertThat(difference.toString()).contains(zh.campaign().about()));
        assertThat(template.label())
                .isEqualTo(zh.campaign().name())
                .isEqualTo(en.campaign().name());
        assertThat(template.about().zh()).isNotBlank();
        assertThat(template.about().en())
                .isNotBlank()
                .isNotEqualTo(template.about().zh());
    }

    @ParameterizedTest(name = "{0} from {1}")
    @CsvSource({
        "points-tasks, 2026-12-01",
        "points-tasks, 2024-02-29",
        "order-points, 2026-12-01",
        "slots, 2026-12-01",
        "check-in, 2026-12-28",
        "come-back, 2026-12-01",
        "blank, 2030-01-01"
    })
    void movesToTheDayOnWhichTheCampaignIsToStart(String kind, LocalDate day) {
        Template template = TEMPLATES.find(kind).orElseThrow();
        for (Language language : Language.values()) {
            byte[] moved = template.startingOn(day, language).orElseThrow();

            CheckResult result = CHECKER.check(new ByteArrayInputStream(moved));
            CheckedWorkbook workbook = result.workbook().orElseThrow();
            assertThat(workbook.campaign().startsOn()).isEqualTo(day);
            assertThat(workbook.campaign().endsOn()).isEqualTo(day.plusDays(90));
            assertThat(workbook.scenarios())
                    .isNotEmpty()
                    .allSatisfy(scenario -> assertThat(
                                    scenario.steps().get(0).action().occurredAt())
                            .isBetween(
                                    day.atStartOfDay(workbook.campaign().zone()).toInstant(),
                                    day.plusDays(2)
                                            .atStartOfDay(workbook.campaign().zone())
                                            .toInstant()));
            RoundTrip.of(result, RULES.declarations(), language);
        }
    }

    @Test
    void keepsItsDatesIfTheyAreDaysOfTheCalendar() {
        Template holidays = TEMPLATES.find("holiday-multipliers").orElseThrow();

        assertThat(holidays.startingOn(LocalDate.of(2026, 12, 1), Language.ZH)).isEmpty();
    }

    @Test
    void offersFilesInTheLanguagesThatTheyHave() {
        Templates templates = Templates.of(with(
                named("Autumn.EN.XLSX", shipped("points-tasks.en.xlsx")),
                named("autumn.xlsx", shipped("points-tasks.zh.xlsx")),
                named("both.en.xlsx", shipped("slots.en.xlsx")),
                named("both.xlsx", shipped("slots.zh.xlsx")),
                named("only.en.xlsx", shipped("slots.en.xlsx"))));

        assertThat(templates.all()).extracting(Template::kind).containsExactly("Autumn", "autumn", "both", "only");
        assertThat(file(templates, "autumn", Language.EN)).isEqualTo(shipped("points-tasks.zh.xlsx"));
        assertThat(file(templates, "only", Language.ZH)).isEqualTo(shipped("slots.en.xlsx"));
        assertThat(file(templates, "both", Language.ZH)).isEqualTo(shipped("slots.zh.xlsx"));
        assertThat(file(templates, "both", Language.EN)).isEqualTo(shipped("slots.en.xlsx"));
    }

    @Test
    void reportsFilesWithErrorsAndDoesNotOfferThem() {
        byte[] wrong = new WorkbookBuilder(RULES.declarations())
                .campaign("autumn", "Asia/Shanghai", "2026-09-01", "2026-11-30")
                .table("Tasks", "actionType", "points")
                .row("r", "noSuchAction", 1)
                .bytes();
        byte[] torn = "not a workbook".getBytes(StandardCharsets.UTF_8);
        Templates templates = Templates.of(with(
                named("autumn.xlsx", wrong),
                named("slots.en.xlsx", torn),
                named("slots.zh.xlsx", shipped("slots.zh.xlsx"))));

        assertThat(templates.refused())
                .extracting(Templates.Refused::place)
                .containsExactly("autumn.xlsx Tasks!B10", "slots.en.xlsx");
        assertThat(templates.refused())
                .extracting(refused -> refused.error().severity())
                .containsOnly(Severity.ERROR);
        assertThat(templates.all()).extracting(Template::kind).containsExactly("slots");
        assertThat(file(templates, "slots", Language.EN)).isEqualTo(shipped("slots.zh.xlsx"));
    }

    private static Rules with(WorkbookFile... templates) {
        return new Rules(RULES.declarations(), List.of(), List.of(templates));
    }

    private static WorkbookFile named(String name, byte[] content) {
        return new WorkbookFile(name, content);
    }

    private static byte[] shipped(String name) {
        return RULES.templates().stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow()
                .bytes();
    }

    private static byte[] file(Templates templates, String kind, Language language) {
        return templates.find(kind).orElseThrow().file(language);
    }
}
