package dev.daka.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.daka.core.campaign.Campaign;
import dev.daka.core.decide.rules.StockComparison;
import dev.daka.core.finding.Finding;
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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TemplatesTest {
    private static final Rules RULES = Rules.shipped();
    private static final Templates TEMPLATES = Templates.of(RULES);
    /** The last holiday in the shipped calendar. A later campaign has no holiday to multiply. */
    private static final LocalDate LAST_HOLIDAY = LocalDate.of(2026, 10, 7);

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final WorkbookChecker CHECKER = new WorkbookChecker(RULES.declarations());

    static List<WorkbookFile> files() {
        return RULES.templates();
    }

    static Stream<String> kinds() {
        return TEMPLATES.all().stream().map(Template::kind);
    }

    @Test
    void offersATemplatePerKindOfCampaign() {
        assertThat(kinds())
                .containsExactly(
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
    void hasNoFindings(WorkbookFile file) {
        assertThat(CHECKER.check(file.open()).findings())
                .filteredOn(finding -> finding.severity() != Severity.NOTICE)
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void passesItsScenarios(WorkbookFile file) {
        CheckedWorkbook workbook = CHECKER.check(file.open()).workbook().orElseThrow();

        assertThat(new RunScenarios(RULES.declarations().calendars()).of(workbook))
                .isNotEmpty()
                .allSatisfy(run -> assertThat(run.differences()).isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void firesTheSameRowsAsStockDrools(WorkbookFile file) {
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
    void meansTheSameInBothLanguagesExceptForTheDescription(String kind) {
        Template template = TEMPLATES.find(kind).orElseThrow();
        CheckedWorkbook zh = template.workbook(Language.ZH);
        CheckedWorkbook en = template.workbook(Language.EN);

        assertThat(differences(zh, en))
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

    static Stream<Arguments> kindsAndDays() {
        return kinds().flatMap(kind -> Stream.of("2024-02-29", "2026-01-31", "2026-10-07", "2026-12-20")
                .map(day -> arguments(kind, LocalDate.parse(day))));
    }

    @ParameterizedTest(name = "{0} from {1}")
    @MethodSource("kindsAndDays")
    void isUsableFromAnyDayThatTheCalendarCovers(String kind, LocalDate day) {
        Template template = TEMPLATES.find(kind).orElseThrow();
        List<CheckedWorkbook> moved = new ArrayList<>();
        for (Language language : Language.values()) {
            byte[] file = template.startingOn(day, language).orElseThrow();
            CheckResult result = CHECKER.check(new ByteArrayInputStream(file));
            CheckedWorkbook workbook = result.workbook().orElseThrow();
            moved.add(workbook);

            assertThat(result.findings())
                    .filteredOn(finding -> finding.severity() != Severity.NOTICE)
                    .extracting(Finding::code)
                    .isEqualTo(
                            kind.equals("holiday-multipliers") && day.isAfter(LAST_HOLIDAY)
                                    ? List.of("noSuchDay")
                                    : List.of());
            assertThat(workbook.campaign().startsOn()).isEqualTo(day);
            assertThat(new RunScenarios(RULES.declarations().calendars()).of(workbook))
                    .isNotEmpty()
                    .allSatisfy(run -> assertThat(run.differences()).isEmpty());
            assertThat(dates(file)).isNotEmpty().allMatch(date -> !date.isBefore(day));
            RoundTrip.of(result, RULES.declarations(), language);
        }
        assertThat(differences(moved.get(0), moved.get(1))).hasSize(1);
    }

    /** All dates in the cells of a file. */
    private static List<LocalDate> dates(byte[] file) {
        DataFormatter shown = new DataFormatter(Locale.ROOT);
        List<LocalDate> dates = new ArrayList<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        DATE.matcher(shown.formatCellValue(cell))
                                .results()
                                .map(date -> LocalDate.parse(date.group()))
                                .forEach(dates::add);
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return dates;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "points-tasks, 2026-11-30, 2027-02-28",
        "blank, 2030-01-01, 2030-04-01",
        "holiday-multipliers, 2026-09-01, 2026-11-30",
        "holiday-multipliers, 2026-10-08, 2026-12-31",
        "holiday-multipliers, 2026-01-10, 2026-04-10",
        "holiday-multipliers, 2025-10-09, 2026-01-07",
        "holiday-multipliers, 2040-05-05, 2040-08-03"
    })
    void lastsAsLongAsBeforeIfTheCalendarCoversThat(String kind, LocalDate startsOn, LocalDate endsOn) {
        byte[] file = TEMPLATES
                .find(kind)
                .orElseThrow()
                .startingOn(startsOn, Language.EN)
                .orElseThrow();

        Campaign campaign = CHECKER.check(new ByteArrayInputStream(file))
                .workbook()
                .orElseThrow()
                .campaign();
        assertThat(campaign.startsOn()).isEqualTo(startsOn);
        assertThat(campaign.endsOn()).isEqualTo(endsOn);
    }

    @Test
    void keepsItsDatesIfItsRulesNameDates() {
        byte[] birthday = new WorkbookBuilder(RULES.declarations())
                .campaign("birthday", "Asia/Shanghai", "2026-09-01", "2026-11-30")
                .table("Tasks", "date", "points")
                .row("birthday", "2026-10-12", 12)
                .scenario("birthday", null, null, null, "2026-10-12 08:00", "signedIn", "app", null, null, null, 12)
                .bytes();
        Template template = Templates.of(with(named("birthday.xlsx", birthday)))
                .find("birthday")
                .orElseThrow();

        assertThat(template.startingOn(LocalDate.of(2026, 9, 1), Language.EN)).isPresent();
        assertThat(template.startingOn(LocalDate.of(2026, 9, 2), Language.EN)).isEmpty();
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

    private static List<?> differences(CheckedWorkbook before, CheckedWorkbook after) {
        return WorkbookDifference.between(before, after, RULES.declarations()).differences();
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
