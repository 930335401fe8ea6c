package dev.daka.cli;

import dev.daka.core.vocabulary.Label;

/** A file or a workbook that the command cannot go on with. */
final class BadInput extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Label reason;

    BadInput(Label reason) {
        super(reason.en());
        this.reason = reason;
    }

    BadInput(String key, Object... details) {
        this(Texts.text(key, details));
    }

    Label reason() {
        return reason;
    }
}
