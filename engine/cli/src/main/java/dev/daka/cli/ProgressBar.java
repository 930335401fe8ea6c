package dev.daka.cli;

import dev.daka.core.replay.simulation.Simulation;
import java.io.PrintWriter;
import java.util.Locale;

/** Draws how far a replay is, on one line, once per hundredth. */
final class ProgressBar implements Simulation.Progress {
    private static final int WIDTH = 30;
    private static final int HUNDRED = 100;

    private final PrintWriter err;
    private int drawn = -1;

    ProgressBar(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void at(long processed, long total) {
        int percent = total == 0 ? HUNDRED : (int) (processed * HUNDRED / total);
        if (percent == drawn) {
            return;
        }
        drawn = percent;
        int full = percent * WIDTH / HUNDRED;
        err.printf(
                Locale.ROOT,
                "\r[%s%s] %3d%%  %,d / %,d",
                "#".repeat(full),
                " ".repeat(WIDTH - full),
                percent,
                processed,
                total);
        err.flush();
    }

    /** Leaves the line, so that what comes next starts on its own. */
    void end() {
        if (drawn >= 0) {
            err.println();
        }
    }
}
