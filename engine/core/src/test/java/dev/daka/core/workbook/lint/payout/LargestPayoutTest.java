package dev.daka.core.workbook.lint.payout;

import static dev.daka.core.workbook.read.CampaignFixture.campaign;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.campaign.DecisionTable;
import dev.daka.core.campaign.Release;
import dev.daka.core.campaign.Stacking;
import dev.daka.core.campaign.Stacking.Combination;
import dev.daka.core.evaluation.Factor;
import dev.daka.core.evaluation.FiredRow;
import dev.daka.core.evaluation.Occasion;
import dev.daka.core.evaluation.RowEffect;
import dev.daka.core.workbook.lint.region.Box;
import dev.daka.core.workbook.lint.region.Effort;
import dev.daka.core.workbook.lint.region.SmallWorld;
import dev.daka.core.workbook.lint.region.Space;
import dev.daka.core.workbook.read.CheckedWorkbook;
import dev.daka.core.workbook.read.TestDeclarations;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Random workbooks over a small world in which every action can be tried. */
class LargestPayoutTest {
    private static final int WORKBOOKS = 20;

    /** Rows of a table that takes all matching rows and of one that takes the first. */
    private static final class Drawn {
        private final CheckedWorkbook workbook;
        private final Space space;
        private final List<Payer> payers = new ArrayList<>();
        private final List<Occasion> occasions;

        Drawn(Random random, int rows, int mostColumns) {
            List<Integer> columns = SmallWorld.columns(random, mostColumns);
            workbook = campaign("payouts")
                    .from("2026-09-30", "2026-10-12")
                    .table("All", SmallWorld.heading(columns), lines("a", columns, random, rows))
                    .table("First", SmallWorld.heading(columns), lines("f", columns, random, rows))
                    .firstOnly()
                    .checked();
            space = Space.of(workbook.campaign(), workbook.tables(), workbook.metrics(), TestDeclarations.DECLARATIONS);
            occasions = new SmallWorld(workbook.campaign()).occasions(columns);
            for (DecisionTable table : workbook.tables()) {
                addPayers(table, random);
            }
        }

        private static String[] lines(String name, List<Integer> columns, Random random, int rows) {
            String[] lines = new String[rows];
            for (int i = 0; i < lines.length; i++) {
                lines[i] = SmallWorld.line(name + i, columns, random);
            }
            return lines;
        }

        private void addPayers(DecisionTable table, Random random) {
            boolean first = table.name().equals("First");
            List<Box> boxes =
                    table.rows().stream().map(row -> space.of(table, row)).toList();
            for (int i = 0; i < boxes.size(); i++) {
                RowEffect effect = effect(random);
                payers.add(new Payer(
                        new FiredRow(payers.size(), table.rows().get(i).ref(), effect),
                        boxes.get(i),
                        BigDecimal.valueOf(effect.points()),
                        first ? boxes.subList(0, i) : List.of(),
                        first ? table.name() : ""));
            }
        }

        private static RowEffect effect(Random random) {
            RowEffect.Multiplier multiplier = random.nextInt(3) == 0
                    ? new RowEffect.Multiplier(
                            random.nextBoolean() ? "holiday" : "tier", new BigDecimal(1 + random.nextInt(3)))
                    : null;
            long points = multiplier == null ? 1 + random.nextInt(20) : 0;
            return new RowEffect(points, BigDecimal.ZERO, Release.AT_ONCE, multiplier);
        }

        BigDecimal paid(Occasion occasion, Stacking stacking) {
            List<FiredRow> fired = new ArrayList<>();
            int position = 0;
            for (DecisionTable table : workbook.tables()) {
                boolean taken = false;
                for (int i = 0; i < table.rows().size(); i++) {
                    if (!taken && SmallWorld.answers(table, table.rows().get(i), occasion)) {
                        fired.add(payers.get(position).fired());
                        taken = table.name().equals("First");
                    }
                    position++;
                }
            }
            long sum = fired.stream().mapToLong(row -> row.effect().points()).sum();
            return Factor.of(fired, stacking)
                    .value()
                    .multiply(BigDecimal.valueOf(sum))
                    .setScale(0, RoundingMode.HALF_UP);
        }
    }

    @ParameterizedTest(name = "seed {0}, {1} within a lane, {2} across lanes")
    @CsvSource({"31, LARGEST, PRODUCT", "32, SUM, PRODUCT", "33, LARGEST, SUM", "34, PRODUCT, LARGEST"})
    void equalsTheBestPayoutOfAllActions(long seed, Combination withinLane, Combination acrossLanes) {
        Random random = new Random(seed);
        Stacking stacking = new Stacking(withinLane, acrossLanes);
        for (int i = 0; i < WORKBOOKS; i++) {
            Drawn drawn = new Drawn(random, 5, 3);
            BigDecimal most = drawn.occasions.stream()
                    .map(occasion -> drawn.paid(occasion, stacking))
                    .max(BigDecimal::compareTo)
                    .orElseThrow();

            Payout payout = LargestPayout.of(drawn.space, drawn.payers, stacking, new Effort(10_000_000));

            assertThat(payout.points()).as("seed %s, workbook %s", seed, i).isEqualByComparingTo(most);
            assertThat(payout.isExact()).isTrue();
        }
    }

    @ParameterizedTest(name = "seed {0}, effort {1}")
    @CsvSource({"41, 0", "42, 50", "43, 500"})
    void hasBoundsOnBothSidesIfTheEffortIsUsedUp(long seed, long effort) {
        Random random = new Random(seed);
        for (int i = 0; i < WORKBOOKS; i++) {
            Drawn drawn = new Drawn(random, 8, 3);
            BigDecimal most = drawn.occasions.stream()
                    .map(occasion -> drawn.paid(occasion, Stacking.DEFAULT))
                    .max(BigDecimal::compareTo)
                    .orElseThrow();
            Effort allowed = new Effort(effort);

            Payout payout = LargestPayout.of(drawn.space, drawn.payers, Stacking.DEFAULT, allowed);

            assertThat(payout.points()).isLessThanOrEqualTo(most);
            assertThat(payout.atMost().orElseThrow())
                    .as("seed %s, workbook %s", seed, i)
                    .isGreaterThanOrEqualTo(most);
        }
    }

    @Test
    void isEmptyIfNoRowPays() {
        CheckedWorkbook workbook =
                campaign("none").table("T", "name | channel", "r | app").checked();
        Space space =
                Space.of(workbook.campaign(), workbook.tables(), workbook.metrics(), TestDeclarations.DECLARATIONS);

        Payout payout = LargestPayout.of(space, List.of(), Stacking.DEFAULT, new Effort(100));

        assertThat(payout.points()).isZero();
        assertThat(payout.atMost().orElseThrow()).isZero();
        assertThat(payout.payers()).isEmpty();
    }
}
