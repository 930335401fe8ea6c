package dev.daka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private void show(boolean interactive) {
        Terminal terminal = new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), interactive);
        try (Progress progress = new Progress(terminal)) {
            progress.at(1, 4, "积分\u001b[2J.xlsx");
        }
    }

    @Test
    void isDrawnOnOneLineOfTheErrorStreamWhichIsEmptyInTheEnd() {
        show(true);

        assertThat(err.toString()).contains(" 25% [", "] 1/4 (", "积分·[2J.xlsx").doesNotContain("\n", "\u001b");
        String last = err.toString().substring(err.toString().lastIndexOf("1/4"));
        assertThat(last).matches("(?s)[^\\r]*\\r+ {79}\\r");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void isSilentIfNobodyWatches() {
        show(false);

        assertThat(err.toString()).isEmpty();
        assertThat(out.toString()).isEmpty();
    }
}
