package dev.daka.core.workbook.lint;

import static dev.daka.core.workbook.read.CampaignFixture.campaign;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.campaign.DecisionTable;
import dev.daka.core.campaign.HitPolicy;
import dev.daka.core.campaign.Stacking;
import dev.daka.core.campaign.Stacking.Combination;
import dev.daka.core.evaluation.Factor;
import dev.daka.core.evaluation.FiredRow;
import dev.daka.core.evaluation.Occasion;
import dev.daka.core.workbook.lint.region.SmallWorld;
import dev.daka.core.workbook.read.CheckedWorkbook;
import dev.daka.core.workbook.read.TestDeclarations;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Random workbooks over a small world in which every action can be tried. */
class StacksTest {
    private static final int WORKBOOKS = 40;
    private static final String EFFECTS = " | points | multiplyLane | multiplyFactor";

    /** A table that takes all matching rows and one that takes the first. */
    private static final class Drawn {
        private final CheckedWorkbook workbook;
        private final Regions regions;
        private final List<PayingRow> rows;
        private final List<Occasion> occasions;

        Drawn(Random random, Stacking stacking) {
            List<Integer> columns = SmallWorld.columns(random, 3);
            workbook = campaign("stacks")
                    .from("2026-09-30", "2026-10-12")
                    .stacking(stacking.withinLane(), stacking.acrossLanes())
                    .table("All", SmallWorld.heading(columns) + EFFECTS, lines("a", columns, random))
                    .table("First", SmallWorld.heading(columns) + EFFECTS, lines("f", columns, random))
                    .firstOnly()
                    .checked();
            List<ReadTable> tables = workbook.tables().stream()
                    .map(table -> new ReadTable(
                            table,
                            IntStream.rangeClosed(1, table.columns().size())
                                    .boxed()
                                    .toList(),
                            8))
                    .toList();
            ReadWorkbook read = new ReadWorkbook(
                    Optional.of(workbook.campaign()),
                    tables,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    new ReadWorkbook.Places(Map.of(), Map.of()));
            regions = Regions.of(workbook.campaign(), read, TestDeclarations.DECLARATIONS);
            rows = PayingRow.of(regions);
            occasions = new SmallWorld(workbook.campaign()).occasions(columns);
        }

        private static String[] lines(String name, List<Integer> columns, Random random) {
            String[] lines = new String[5];
            for (int i = 0; i < lines.length; i++) {
                String effect = random.nextInt(3) == 0
                        ? " | | " + (random.nextBoolean() ? "holiday" : "tier") + " | "
                                + (random.nextInt(4) == 0 ? "0.5" : 1 + random.nextInt(3))
                        : " | " + (1 + random.nextInt(20)) + " | | ";
                lines[i] = SmallWorld.line(name + i, columns, random) + effect;
            }
            return lines;
        }

        /** The rows that fire, those of the first table first. */
        List<PayingRow> fired(Occasion occasion) {
            List<PayingRow> fired = new ArrayList<>();
            for (DecisionTable table : workbook.tables()) {
                List<PayingRow> matching = rows.stream()
                        .filter(row -> row.table().name().equals(table.name())
                                && SmallWorld.answers(table, row.region().row(), occasion))
                        .toList();
                fired.addAll(
                        table.hitPolicy() == HitPolicy.ALL || matching.isEmpty() ? matching : matching.subList(0, 1));
            }
            return fired;
        }
    }

    private static BigDecimal paid(List<PayingRow> fired, Stacking stacking) {
        List<FiredRow> effects = IntStream.range(0, fired.size())
                .mapToObj(i -> new FiredRow(
                        i, fired.get(i).region().row().ref(), fired.get(i).effect()))
                .toList();
        long sum = fired.stream().mapToLong(row -> row.effect().points()).sum();
        return Factor.of(effects, stacking)
                .value()
                .multiply(BigDecimal.valueOf(sum))
                .setScale(0, RoundingMode.HALF_UP);
    }

    private static List<RowRegion> paying(List<PayingRow> fired) {
        return fired.stream()
                .filter(row -> row.effect().addsPoints())
                .map(PayingRow::region)
                .toList();
    }

    @ParameterizedTest(name = "seed {0}, {1} within a lane, {2} across lanes")
    @CsvSource({"31, LARGEST, PRODUCT", "32, SUM, PRODUCT", "33, LARGEST, SUM", "34, PRODUCT, LARGEST"})
    void namesRowsThatFireTogetherAndNoActionThatSeveralRowsPayExceedsTheBound(
            long seed, Combination withinLane, Combination acrossLanes) {
        Random random = new Random(seed);
        Stacking stacking = new Stacking(withinLane, acrossLanes);
        int found = 0;
        for (int i = 0; i < WORKBOOKS; i++) {
            Drawn drawn = new Drawn(random, stacking);
            Optional<Stacks.Stack> stack =
                    new Stacks(drawn.regions, stacking).above(0).findFirst();
            List<List<PayingRow>> stacked = drawn.occasions.stream()
                    .map(drawn::fired)
                    .filter(fired -> paying(fired).size() > 1)
                    .toList();
            found += stack.isPresent() ? 1 : 0;
            assertThat(stack.isPresent()).as("seed %s, workbook %s", seed, i).isEqualTo(!stacked.isEmpty());
            stack.ifPresent(one -> {
                assertThat(stacked).anyMatch(fired -> paying(fired).containsAll(one.together()));
                assertThat(one.rows()).containsAll(one.together());
                assertThat(stacked)
                        .allSatisfy(fired -> assertThat(paid(fired, stacking))
                                .isLessThanOrEqualTo(one.most().points()));
            });
        }
        assertThat(found).isBetween(10, WORKBOOKS - 1);
    }

    @ParameterizedTest(name = "seed {0}, {1} within a lane, {2} across lanes")
    @CsvSource({"41, LARGEST, PRODUCT", "42, SUM, PRODUCT", "43, LARGEST, SUM", "44, PRODUCT, LARGEST"})
    void aRowIsPaidNoMoreThanItsBoundAndOftenAsMuch(long seed, Combination withinLane, Combination acrossLanes) {
        Random random = new Random(seed);
        Stacking stacking = new Stacking(withinLane, acrossLanes);
        int reached = 0;
        int rows = 0;
        for (int i = 0; i < WORKBOOKS; i++) {
            Drawn drawn = new Drawn(random, stacking);
            MostPoints most = new MostPoints(drawn.regions.space(), stacking, drawn.rows);
            List<List<PayingRow>> actions =
                    drawn.occasions.stream().map(drawn::fired).toList();
            for (PayingRow row : drawn.rows) {
                BigDecimal bound = most.of(row, List.of()).points();
                Optional<BigDecimal> paid = actions.stream()
                        .filter(fired -> fired.contains(row))
                        .map(fired -> paid(
                                fired.stream()
                                        .filter(one ->
                                                one.equals(row) || !one.effect().addsPoints())
                                        .toList(),
                                stacking))
                        .max(BigDecimal::compareTo);
                rows += paid.isPresent() ? 1 : 0;
                reached += paid.filter(bound::equals).isPresent() ? 1 : 0;
                assertThat(paid.orElse(bound)).isLessThanOrEqualTo(bound);
            }
        }
        assertThat(reached).isGreaterThan(rows / 2);
    }
}
