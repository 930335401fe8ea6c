package dev.daka.core.decide.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.campaign.DecisionTable;
import dev.daka.core.campaign.RuleRef;
import dev.daka.core.evaluation.FiredRow;
import dev.daka.core.evaluation.Occasion;
import dev.daka.core.workbook.read.CheckedWorkbook;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.drools.decisiontable.InputType;
import org.drools.decisiontable.SpreadsheetCompiler;

/** Compares a workbook's rule set with stock Drools on random occasions. */
public final class StockComparison {
    private StockComparison() {}

    /**
     * Fails with the seed if different rows fire, or if a row proposes different effects.
     *
     * @param xlsx      the file
     * @param workbook  result of checking the file
     * @param occasions number of occasions to compare
     * @param seed      seed of the occasions
     * @return the rules that fired at least once
     */
    public static Set<RuleRef> decidesAsStockDrools(byte[] xlsx, CheckedWorkbook workbook, int occasions, long seed) {
        try (StockDrools stock = StockDrools.of(xlsx, workbook)) {
            return decidesAs(stock, workbook, occasions, seed);
        }
    }

    /** The same for tables in Drools' .csv form. */
    public static Set<RuleRef> decidesAsStockDrools(
            Function<DecisionTable, String> csv, CheckedWorkbook workbook, int occasions, long seed) {
        try (StockDrools stock = StockDrools.of(
                workbook,
                table -> new SpreadsheetCompiler()
                        .compile(
                                new ByteArrayInputStream(csv.apply(table).getBytes(StandardCharsets.UTF_8)),
                                InputType.CSV))) {
            return decidesAs(stock, workbook, occasions, seed);
        }
    }

    private static Set<RuleRef> decidesAs(StockDrools stock, CheckedWorkbook workbook, int occasions, long seed) {
        Set<RuleRef> fired = new HashSet<>();
        RuleSet ruleSet = RuleSet.compile(workbook, 1);
        OccasionsAround around = new OccasionsAround(workbook, seed);
        for (int i = 0; i < occasions; i++) {
            Occasion occasion = around.next();
            List<FiredRow> ours = StockDrools.proposing(ruleSet.evaluate(occasion));
            assertThat(ours)
                    .as("campaign %s, seed %d, occasion %d", workbook.campaign().key(), seed, i)
                    .isEqualTo(stock.evaluate(occasion));
            ours.forEach(row -> fired.add(row.rule()));
        }
        return fired;
    }
}
