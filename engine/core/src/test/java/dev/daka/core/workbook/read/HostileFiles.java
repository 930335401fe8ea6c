package dev.daka.core.workbook.read;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.provider.Arguments;

/** A list of hostile files, each with a description and the finding that must refuse it. */
class HostileFiles {
    final Parts base;

    private final List<Arguments> all = new ArrayList<>();

    HostileFiles(Parts base) {
        this.base = base;
    }

    final List<Arguments> gathered() {
        return all;
    }

    final void add(String what, byte[] file, String code) {
        all.add(Arguments.of(what, file, code));
    }

    final void add(String what, Parts parts, String code) {
        add(what, parts.bytes(), code);
    }

    final void change(String what, String part, UnaryOperator<String> change, String code) {
        add(what, base.change(part, change), code);
    }
}
