package dev.daka.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows on one line of the terminal how far a command is and how long it still takes. Shows nothing if nobody watches. */
final class Progress implements AutoCloseable {
    private static final int COLUMNS = 79;

    private final PrintWriter err;
    private final @Nullable ProgressBar bar;

    Progress(Terminal terminal) {
        this.err = terminal.err();
        this.bar = terminal.interactive() ? bar(terminal.err()) : null;
    }

    /** Prints the line itself. The library's own consumers would look for a terminal and change its settings. */
    private static ProgressBar bar(PrintWriter err) {
        return new ProgressBarBuilder()
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new DelegatingProgressBarConsumer(line -> print(err, line), COLUMNS))
                .build();
    }

    private static void print(PrintWriter err, String line) {
        err.print("\r" + line);
        err.flush();
    }

    void at(long done, long total) {
        at(done, total, "");
    }

    /** @param what is being worked on, such as a file */
    void at(long done, long total, String what) {
        if (bar != null) {
            bar.maxHint(total).stepTo(done).setExtraMessage(Printable.of(what));
        }
    }

    /** Leaves the line empty for what comes next. */
    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            print(err, " ".repeat(COLUMNS) + "\r");
        }
    }
}
