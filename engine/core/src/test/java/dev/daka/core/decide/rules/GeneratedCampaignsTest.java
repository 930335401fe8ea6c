package dev.daka.core.decide.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.evaluation.Occasion;
import dev.daka.core.workbook.read.CheckResult;
import dev.daka.core.workbook.read.CheckedWorkbook;
import dev.daka.core.workbook.read.TestDeclarations;
import dev.daka.core.workbook.read.WorkbookChecker;
import dev.daka.core.workbook.write.Language;
import dev.daka.core.workbook.write.WorkbookWriter;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Generated workbooks fire the same rows with the same effects as stock Drools on the file that Daka writes of them.
 * {@code -Ddaka.workbooks=5000} generates more than the usual 30, {@code -Ddaka.seed=7} other ones.
 */
class GeneratedCampaignsTest {
    private static final int TOGETHER = 10;
    private static final int ACTIONS = 500;
    private static final WorkbookChecker CHECKER = new WorkbookChecker(TestDeclarations.DECLARATIONS);
    private static final WorkbookWriter WRITER = new WorkbookWriter(TestDeclarations.DECLARATIONS, Language.ZH);

    static LongStream firstSeeds() {
        long workbooks = Long.getLong("daka.workbooks", 30);
        long seed = Long.getLong("daka.seed", 0);
        return LongStream.range(0, workbooks / TOGETHER).map(i -> seed * 1_000_000 + i * TOGETHER);
    }

    @ParameterizedTest(name = "ten workbooks from seed {0}")
    @MethodSource("firstSeeds")
    void decideLikeStockDrools(long firstSeed) {
        int fired = LongStream.range(firstSeed, firstSeed + TOGETHER)
                .mapToInt(GeneratedCampaignsTest::compare)
                .sum();
        assertThat(fired).as("occasions that fired a row").isGreaterThan(ACTIONS);
    }

    /** Number of occasions that fired a row. */
    private static int compare(long seed) {
        CheckResult result = CHECKER.check(new ByteArrayInputStream(GeneratedCampaigns.of(seed)));
        CheckedWorkbook workbook =
                result.workbook().orElseThrow(() -> new AssertionError("seed " + seed + ": " + result.findings()));
        RuleSet ruleSet = RuleSet.compile(workbook, 1);
        List<String> ours = occasions(workbook, seed)
                .map(occasion -> StockAnswers.text(StockDrools.proposing(ruleSet.evaluate(occasion))))
                .toList();
        List<String> stock =
                StockAnswers.of("seed-" + seed, () -> WRITER.write(workbook), workbook, occasions(workbook, seed));
        IntStream.range(0, ACTIONS)
                .forEach(i -> assertThat(ours.get(i))
                        .as("seed %d, occasion %d", seed, i)
                        .isEqualTo(stock.get(i)));
        return (int) ours.stream().filter(text -> !text.isEmpty()).count();
    }

    private static Stream<Occasion> occasions(CheckedWorkbook workbook, long seed) {
        OccasionsAround around = new OccasionsAround(workbook, seed);
        return Stream.generate(around::next).limit(ACTIONS);
    }
}
