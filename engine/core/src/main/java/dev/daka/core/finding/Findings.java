package dev.daka.core.finding;

import dev.daka.core.vocabulary.Label;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.apache.poi.ss.util.CellAddress;
import org.jspecify.annotations.Nullable;

/** Gathers what is found in one workbook. */
public final class Findings {
    /** A file that is wrong all over would otherwise fill the memory with findings that nobody reads. */
    static final int MOST = 1_000;

    private static final int LONGEST_QUOTE = 300;

    private final List<Finding> all = new ArrayList<>();
    private final List<String> sheets = new ArrayList<>();
    private int errors;

    /** Says in which order the sheets stand, so that findings can follow it. */
    public void sheetsInOrder(List<String> names) {
        sheets.addAll(names);
    }

    /**
     * Adds a finding; {@code details} fill in its texts, each a {@link Label} where the languages differ, or a supplier of one
     * that takes time to work out.
     */
    public void add(Mistake mistake, Place place, Object... details) {
        if (mistake.severity() == Severity.ERROR) {
            errors++;
        }
        if (all.size() < MOST) {
            all.add(finding(mistake, place, details));
        } else if (all.size() == MOST) {
            all.add(finding(FileMistake.TOO_MANY_FINDINGS, Place.FILE, MOST));
            errors++;
        }
    }

    private static Finding finding(Mistake mistake, Place place, Object... details) {
        return new Finding(
                mistake.severity(),
                mistake.code(),
                place.sheet(),
                place.cell(),
                filled(mistake.message(), details),
                filled(mistake.cure(), details));
    }

    private static Label filled(Label text, Object... details) {
        String zh = text.zh();
        String en = text.en();
        for (int i = 0; i < details.length; i++) {
            String mark = "{" + i + "}";
            Label detail = label(details[i]);
            zh = zh.replace(mark, detail.zh());
            en = en.replace(mark, detail.en());
        }
        return new Label(zh, en);
    }

    private static Label label(Object detail) {
        Object known = detail instanceof Supplier<?> supplier ? supplier.get() : detail;
        return known instanceof Label label ? label : new Label(quotable(known), quotable(known));
    }

    private static String quotable(Object detail) {
        String text = detail.toString();
        if (text.isBlank()) {
            return "·";
        }
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }

    /** How many errors there are so far: a reader that adds none has read well. */
    public int errors() {
        return errors;
    }

    /** All of them: errors first, then in the order of sheets, rows and columns. */
    public List<Finding> sorted() {
        return all.stream()
                .sorted(Comparator.comparing(Finding::severity)
                        .thenComparing(finding -> sheets.indexOf(finding.sheet()))
                        .thenComparing(finding -> address(finding.cell())))
                .toList();
    }

    private static CellAddress address(@Nullable String cell) {
        return cell == null ? CellAddress.A1 : new CellAddress(cell);
    }
}
