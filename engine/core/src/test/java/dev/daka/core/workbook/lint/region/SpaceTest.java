package dev.daka.core.workbook.lint.region;

import static dev.daka.core.workbook.read.CampaignFixture.campaign;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.campaign.DecisionTable;
import dev.daka.core.campaign.RuleRow;
import dev.daka.core.evaluation.Occasion;
import dev.daka.core.vocabulary.Property;
import dev.daka.core.workbook.read.CampaignFixture;
import dev.daka.core.workbook.read.CheckedWorkbook;
import dev.daka.core.workbook.read.TestDeclarations;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Random tables over a small world in which every occasion can be tried. */
class SpaceTest {
    private static final int TABLES = 25;

    /** A random table, the boxes of its rows, and all occasions that it can distinguish. */
    private static final class Drawn {
        private final DecisionTable table;
        private final Space space;
        private final List<Box> boxes;
        private final List<Occasion> occasions;

        Drawn(Random random, int mostColumns) {
            List<Integer> columns = SmallWorld.columns(random, mostColumns);
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < 2 + random.nextInt(5); i++) {
                lines.add(SmallWorld.line("r" + i, columns, random));
            }
            CheckedWorkbook workbook = october()
                    .table("Drawn", SmallWorld.heading(columns), lines.toArray(String[]::new))
                    .checked();
            table = workbook.tables().get(0);
            space = spaceOf(workbook);
            boxes = table.rows().stream().map(row -> space.of(table, row)).toList();
            occasions = new SmallWorld(workbook.campaign()).occasions(columns);
        }

        boolean answers(int row, Occasion occasion) {
            return SmallWorld.answers(table, table.rows().get(row), occasion);
        }
    }

    private static CampaignFixture october() {
        return campaign("world").from("2026-09-30", "2026-10-12");
    }

    private static Space spaceOf(CheckedWorkbook workbook) {
        return Space.of(workbook.campaign(), workbook.tables(), workbook.metrics(), TestDeclarations.DECLARATIONS);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void aBoxContainsExactlyTheOccasionsThatTheRowMatches(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < TABLES; i++) {
            Drawn drawn = new Drawn(random, 4);
            for (Occasion occasion : drawn.occasions) {
                Box at = drawn.space.at(occasion);
                for (int row = 0; row < drawn.boxes.size(); row++) {
                    assertThat(drawn.boxes.get(row).covers(at))
                            .as(
                                    "seed %s: %s at %s",
                                    seed, drawn.table.rows().get(row).texts(), at)
                            .isEqualTo(drawn.answers(row, occasion));
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13})
    void theGapOfRowsIsTheOccasionsThatNoneOfThemMatches(long seed) {
        Random random = new Random(seed);
        int masked = 0;
        for (int i = 0; i < TABLES; i++) {
            Drawn drawn = new Drawn(random, 3);
            for (int row = 0; row < drawn.boxes.size(); row++) {
                List<Box> above = drawn.boxes.subList(0, row);
                Gap left = Gap.of(drawn.boxes.get(row), above, Integer.MAX_VALUE, new Effort(1_000_000));
                assertThat(left.finished()).isTrue();
                for (Occasion occasion : drawn.occasions) {
                    Box at = drawn.space.at(occasion);
                    long pieces = left.pieces().stream()
                            .filter(piece -> piece.covers(at))
                            .count();
                    assertThat(pieces)
                            .as("seed %s: row %s of %s at %s", seed, row, texts(drawn.table), at)
                            .isEqualTo(isFirst(drawn, row, occasion) ? 1 : 0);
                }
                masked += left.isNothing() && !drawn.boxes.get(row).isEmpty() ? 1 : 0;
            }
        }
        assertThat(masked).as("number of masked rows").isPositive();
    }

    private static boolean isFirst(Drawn drawn, int row, Occasion occasion) {
        for (int above = 0; above < row; above++) {
            if (drawn.answers(above, occasion)) {
                return false;
            }
        }
        return drawn.answers(row, occasion);
    }

    private static List<List<String>> texts(DecisionTable table) {
        return table.rows().stream().map(RuleRow::texts).toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {21, 22, 23})
    void boxesCompareLikeTheirSetsOfOccasions(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < TABLES; i++) {
            Drawn drawn = new Drawn(random, 3);
            Box one = drawn.boxes.get(0);
            Box other = drawn.boxes.get(1);
            List<Box> places = drawn.occasions.stream().map(drawn.space::at).toList();

            assertThat(one.intersects(other))
                    .as("seed %s: %s and %s meet", seed, one, other)
                    .isEqualTo(places.stream().anyMatch(at -> one.covers(at) && other.covers(at)));
            assertThat(one.and(other).isEmpty()).isEqualTo(!one.intersects(other));
            if (one.covers(other)) {
                assertThat(places).noneMatch(at -> other.covers(at) && !one.covers(at));
            }
            assertThat(one.without(other))
                    .allSatisfy(piece -> assertThat(piece.intersects(other)).isFalse());
        }
    }

    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "channel    | app, h5                | 渠道 = App app, H5页面 h5",
                "channel    | not app                | 渠道 ≠ App app",
                "amount     | >= 100                 | 金额 ≥ 100",
                "amount     | (1..2.50]              | 金额 (1..2.5]",
                "amount     | 7                      | 金额 = 7",
                "time       | [08:00..22:00)         | 时间 [08:00..22:00)",
                "time       | < 08:30                | 时间 < 08:30",
                "registered | (3..7)                 | 注册天数 [4..6]",
                "segmentIn  | new, dormant           | 分群属于 新客 new 或 沉睡 dormant",
                "segmentIn  | not new                | 分群不属于 新客 new",
                "weekday    | SAT, SUN               | 星期 = SAT, SUN",
                "date       | 2026-10-01..2026-10-03 | 日期 2026-10-01..2026-10-03",
            })
    void describesABoxInWords(String column, String cell, String words) {
        CheckedWorkbook workbook =
                october().table("T", "name | " + column, "r | " + cell).checked();
        DecisionTable table = workbook.tables().get(0);
        Space space = spaceOf(workbook);
        Box box = space.regardless(space.of(table, table.rows().get(0)), Property.ACTION_TYPE);

        assertThat(space.describe(box, space.everything()).zh()).isEqualTo(words);
    }

    @Test
    void anAmountIsPresentOnlyIfTheActionTypeHasOne() {
        CheckedWorkbook workbook = october()
                .table("T", "name | actionType | amount", "sign-in | signedIn | >= 10", "purchase | purchased | >= 10")
                .checked();
        DecisionTable table = workbook.tables().get(0);
        Space space = spaceOf(workbook);

        assertThat(space.of(table, table.rows().get(0)).isEmpty()).isTrue();
        assertThat(space.of(table, table.rows().get(1)).isEmpty()).isFalse();
    }

    @Test
    void aCampaignWithoutAnEndHasFewKindsOfDays() {
        CheckedWorkbook workbook = campaign("endless")
                .from("2026-01-01", "9999-12-31")
                .table("T", "name | weekday | date", "r | SAT | 2026-10-01..2026-10-07", "later | MON | >= 5000-01-01")
                .checked();
        DecisionTable table = workbook.tables().get(0);
        Space space = spaceOf(workbook);

        assertThat(space.of(table, table.rows().get(1)).isEmpty()).isFalse();
        assertThat(space.everything().toString().length()).isLessThan(1_000);
    }

    @Test
    void aSearchEndsWhenItsEffortIsUsedUp() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            lines.add("r" + i + " | app | " + i);
        }
        CheckedWorkbook workbook = october()
                .table("T", "name | channel | amount", lines.toArray(String[]::new))
                .checked();
        DecisionTable table = workbook.tables().get(0);
        Space space = spaceOf(workbook);
        List<Box> boxes = table.rows().stream().map(row -> space.of(table, row)).toList();
        Effort effort = new Effort(300);

        Gap left = Gap.of(space.everything(), boxes, Integer.MAX_VALUE, effort);

        assertThat(left.finished()).isFalse();
        assertThat(left.isNothing()).isFalse();
        assertThat(effort.isExhausted()).isTrue();
        assertThat(effort.spent())
                .as("it ends within the step that exceeds it")
                .isLessThanOrEqualTo(300 + 11L * boxes.size());
        assertThat(Set.copyOf(left.used())).hasSizeLessThanOrEqualTo(boxes.size());
    }
}
