package dev.daka.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.decide.rules.StockComparison;
import dev.daka.core.workbook.read.CheckResult;
import dev.daka.core.workbook.read.WorkbookChecker;
import dev.daka.core.workbook.write.Language;
import dev.daka.core.workbook.write.RoundTrip;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoundTripTest {
    private static final Rules RULES = Rules.shipped();

    static List<WorkbookFile> workbooks() {
        return RULES.workbooks();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("workbooks")
    void meansTheSameWhenItIsWrittenAgain(WorkbookFile file) {
        CheckResult read = new WorkbookChecker(RULES.declarations()).check(file.open());
        RoundTrip.of(read, RULES.declarations(), Language.EN);
        byte[] written = RoundTrip.of(read, RULES.declarations(), Language.ZH);
        assertThat(StockComparison.decidesAsStockDrools(written, read.workbook().orElseThrow(), 500, 20_261_121L))
                .isNotEmpty();
    }
}
