package dev.daka.bench.load.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.bench.load.client.Measured;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class ScriptTest {
    @Test
    void bothFormsAreTheSameTransaction() {
        Script script = Script.ofAction();

        assertThat(script.statements()).startsWith("BEGIN").endsWith("COMMIT").noneMatch(line -> line.contains(";"));
        assertThat(script.statements().get(script.statements().size() - 2)).startsWith("UPDATE budget");
        List<String> lines = script.text(Form.STATEMENTS).lines().toList();
        assertThat(script.text(Form.PIPELINE).lines().filter(line -> !line.endsWith("pipeline")))
                .containsExactlyElementsOf(lines);
        assertThat(lines.subList(script.settings().size(), lines.size()))
                .containsExactlyElementsOf(
                        script.statements().stream().map(line -> line + ";").toList());
    }

    @Test
    void fillsInTheNumbersOfRows() {
        assertThat(Script.tables(Map.of("members", "12", "budgets", "34")))
                .contains("generate_series(1, 12)", "generate_series(1, 34)")
                .doesNotContain(":members", ":budgets");
    }

    @Test
    void readsTheTimeOfATransactionFromTheLogOfPgbench() {
        Histogram latency = Measured.histogram();

        assertThat(PgBench.read("0 199 2241 0 1175850568 995598", latency)).isTrue();
        assertThat(PgBench.read("1 200 skipped 0 1175850568 995998 31775", latency))
                .isFalse();
        assertThat(latency.getTotalCount()).isEqualTo(1);
        assertThat(latency.getMaxValue() / 1e6).isBetween(2.24, 2.25);
        assertThat(TimeUnit.MICROSECONDS.toNanos(2_241)).isLessThanOrEqualTo(latency.getMaxValue());
    }
}
