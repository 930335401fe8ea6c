package dev.daka.core.workbook.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.campaign.HitPolicy;
import dev.daka.core.decide.rules.StockComparison;
import dev.daka.core.finding.Finding;
import dev.daka.core.finding.Severity;
import dev.daka.core.replay.scenario.RunScenarios;
import dev.daka.core.replay.scenario.ScenarioRun;
import dev.daka.core.workbook.read.CheckResult;
import dev.daka.core.workbook.read.CheckedWorkbook;
import dev.daka.core.workbook.read.TestDeclarations;
import dev.daka.core.workbook.read.WorkbookChecker;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WorkbookTemplateTest {
    private static final LocalDate STARTS_ON = LocalDate.of(2026, 9, 1);
    private static final WorkbookTemplate TEMPLATES = new WorkbookTemplate(TestDeclarations.DECLARATIONS, Language.ZH);

    @Test
    void offersEveryKindForTheShippedNames() {
        assertThat(TEMPLATES.kinds()).containsExactly(TemplateKind.values());
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(TemplateKind.class)
    void isFoundByItsKey(TemplateKind kind) {
        assertThat(TemplateKind.find(kind.key())).contains(kind);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(TemplateKind.class)
    void hasNoFindings(TemplateKind kind) {
        assertThat(checked(TEMPLATES.of(kind, STARTS_ON).orElseThrow()).findings())
                .filteredOn(finding -> finding.severity() != Severity.NOTICE)
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} from {1}")
    @CsvSource({
        "POINTS_TASKS, 2026-09-01",
        "ORDER_POINTS, 2026-09-01",
        "HOLIDAY_MULTIPLIERS, 2026-09-01",
        "HOLIDAY_MULTIPLIERS, 2026-12-20",
        "HOLIDAY_MULTIPLIERS, 2026-01-31",
        "HOLIDAY_MULTIPLIERS, 2040-05-05",
        "SLOTS, 2026-09-01",
        "CHECK_IN, 2026-12-28",
        "COME_BACK, 2026-09-01",
        "BLANK, 2026-09-01"
    })
    void passesItsScenarios(TemplateKind kind, LocalDate startsOn) {
        CheckedWorkbook workbook = workbook(TEMPLATES.of(kind, startsOn).orElseThrow());

        List<ScenarioRun> rehearsals = new RunScenarios(TestDeclarations.DECLARATIONS.calendars()).of(workbook);

        assertThat(rehearsals)
                .allSatisfy(rehearsal -> assertThat(rehearsal.differences()).isEmpty());
        assertThat(rehearsals.isEmpty()).isEqualTo(startsOn.getYear() == 2040);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(TemplateKind.class)
    void firesTheSameRowsAsStockDrools(TemplateKind kind) {
        byte[] file = TEMPLATES.of(kind, STARTS_ON).orElseThrow();
        CheckedWorkbook workbook = workbook(file);

        Set<?> fired = StockComparison.decidesAsStockDrools(file, workbook, 500, 20_261_121L);

        assertThat(fired)
                .hasSize(workbook.tables().stream()
                        .mapToInt(table -> table.rows().size())
                        .sum());
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(TemplateKind.class)
    void meansTheSameWhenItIsWrittenAgain(TemplateKind kind) {
        for (Language language : Language.values()) {
            byte[] file = new WorkbookTemplate(TestDeclarations.DECLARATIONS, language)
                    .of(kind, STARTS_ON)
                    .orElseThrow();
            RoundTrip.of(checked(file), TestDeclarations.DECLARATIONS, language);
        }
    }

    @Test
    void meansTheSameInBothLanguages() {
        WorkbookTemplate english = new WorkbookTemplate(TestDeclarations.DECLARATIONS, Language.EN);
        for (TemplateKind kind : TemplateKind.values()) {
            assertThat(workbook(english.of(kind, STARTS_ON).orElseThrow()).hash())
                    .isEqualTo(workbook(TEMPLATES.of(kind, STARTS_ON).orElseThrow())
                            .hash());
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "points",
        "pointsPerUnit;channel",
        "fullAmount;pointsPerFull;channel",
        "points;pendingDays;confirmedBy",
        "reward;dayKind",
        "badge;segmentIn",
        "notify;date;time",
        "placement;content;priority",
        "multiplyLane;multiplyFactor;amount",
        "attribute.target;attributeFrom.quantity;points;badge"
    })
    void hasTheRequestedColumns(String columns) {
        for (HitPolicy policy : HitPolicy.values()) {
            byte[] file = TEMPLATES
                    .blank(List.of(columns.split(";", -1)), policy, STARTS_ON)
                    .orElseThrow();

            CheckedWorkbook workbook = workbook(file);

            assertThat(workbook.tables()).singleElement().satisfies(table -> {
                assertThat(table.hitPolicy()).isEqualTo(policy);
                assertThat(table.columns())
                        .extracting(column -> column.key())
                        .containsExactlyInAnyOrder(columns.split(";", -1));
                assertThat(table.rows()).hasSize(1);
            });
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "actionType",
        "fullAmount",
        "pointsPerFull;actionType",
        "points;unheardOf",
        "points;points",
        "multiplyLane",
        "content"
    })
    void hasNoTableWithoutEffect(String columns) {
        assertThat(TEMPLATES.blank(List.of(columns.split(";", -1)), HitPolicy.ALL, STARTS_ON))
                .isEmpty();
    }

    @Test
    void worksWithOtherNames() {
        WorkbookTemplate elsewhere = new WorkbookTemplate(
                TestDeclarations.changed(Map.of(
                        "names.yaml", text -> text.replace("coupon-10", "gift").replace("home.popup", "home.other"),
                        "actions.yaml", text -> text.replace("key: signedIn", "key: registeredHere"))),
                Language.ZH);

        assertThat(elsewhere.kinds()).containsExactly(TemplateKind.values());
    }

    @Test
    void leavesOutOrdersIfNoTypeConfirmsThem() {
        WorkbookTemplate elsewhere = new WorkbookTemplate(
                TestDeclarations.changed(Map.of("actions.yaml", text -> text.replace("key: confirms,", "key: about,"))),
                Language.ZH);

        assertThat(elsewhere.kinds()).contains(TemplateKind.POINTS_TASKS).doesNotContain(TemplateKind.ORDER_POINTS);
    }

    @Test
    void leavesOutKindsWithoutDeclarations() {
        WorkbookTemplate elsewhere = new WorkbookTemplate(
                TestDeclarations.changed(Map.of(
                        "names.yaml",
                        text -> text.replaceAll("(?s)rewards:.*?\n\n", "").replaceAll("(?s)badges:.*?\n\n", ""))),
                Language.ZH);

        assertThat(elsewhere.kinds())
                .containsExactly(
                        TemplateKind.POINTS_TASKS,
                        TemplateKind.ORDER_POINTS,
                        TemplateKind.HOLIDAY_MULTIPLIERS,
                        TemplateKind.SLOTS,
                        TemplateKind.BLANK);
    }

    private static CheckResult checked(byte[] file) {
        return new WorkbookChecker(TestDeclarations.DECLARATIONS).check(new ByteArrayInputStream(file));
    }

    private static CheckedWorkbook workbook(byte[] file) {
        CheckResult result = checked(file);
        return result.workbook()
                .orElseThrow(() -> new AssertionError(
                        result.findings().stream().map(Finding::message).toList()));
    }
}
