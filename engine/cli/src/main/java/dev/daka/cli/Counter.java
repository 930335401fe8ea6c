package dev.daka.cli;

/** Shows on one line of the terminal which of many files is being processed. */
final class Counter {
    private static final String CLEAR_LINE = "\r\u001b[2K";

    private final Terminal terminal;
    private final int total;
    private int done;

    private Counter(Terminal terminal, int total) {
        this.terminal = terminal;
        this.total = total;
    }

    static Counter of(Terminal terminal, int total) {
        return new Counter(terminal, total);
    }

    void next(String name) {
        done++;
        if (isShown()) {
            terminal.err().print(CLEAR_LINE + "[" + done + "/" + total + "] " + Printable.of(name));
            terminal.err().flush();
        }
    }

    /** Leaves the line empty for what comes next. */
    void end() {
        if (isShown()) {
            terminal.err().print(CLEAR_LINE);
            terminal.err().flush();
        }
    }

    private boolean isShown() {
        return terminal.interactive() && total > 1;
    }
}
