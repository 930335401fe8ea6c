package dev.daka.core.finding;

import dev.daka.core.vocabulary.Label;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellAddress;
import org.jspecify.annotations.Nullable;

/** Gathers what is found in one workbook. */
public final class Findings {
    /** A file that is wrong all over would otherwise fill the memory with findings that nobody reads. */
    static final int MOST = 1_000;

    private static final int LONGEST_QUOTE = 300;

    /** Of one kind on one sheet: what only asks or informs keeps nobody from reading the rest. */
    static final int MOST_ALIKE = 100;

    private final List<Finding> all = new ArrayList<>();
    private final Map<Alike, Integer> milder = new LinkedHashMap<>();
    private final List<String> sheets = new ArrayList<>();
    private int errors;
    private int count;

    /** Says in which order the sheets stand, so that findings can follow it. */
    public void sheetsInOrder(List<String> names) {
        sheets.addAll(names);
    }

    /**
     * Adds a finding; {@code details} fill in its texts, each a {@link Label} where the languages differ, or a supplier of one
     * that takes time to work out.
     */
    public void add(FindingCode code, Place place, Object... details) {
        count++;
        if (code.severity() == Severity.ERROR) {
            addError(code, place, details);
        } else if (milder.merge(new Alike(code, place.sheet()), 1, Integer::sum) <= MOST_ALIKE) {
            all.add(finding(code, place, details));
        }
    }

    private record Alike(FindingCode code, @Nullable String sheet) {}

    private void addError(FindingCode code, Place place, Object... details) {
        errors++;
        if (errors <= MOST) {
            all.add(finding(code, place, details));
        } else if (errors == MOST + 1) {
            all.add(finding(FileFindingCodes.TOO_MANY_FINDINGS, Place.FILE, MOST));
        }
    }

    /** Says how many more there are of what is listed in part only. */
    private Stream<Finding> furtherAlike() {
        return milder.entrySet().stream()
                .filter(entry -> entry.getValue() > MOST_ALIKE)
                .map(entry -> finding(
                        LogicFindingCodes.MORE_ALIKE,
                        new Place(entry.getKey().sheet(), null),
                        entry.getValue() - MOST_ALIKE,
                        entry.getKey().code().code()));
    }

    private static Finding finding(FindingCode code, Place place, Object... details) {
        Object[] labels = Stream.of(details).map(Findings::label).toArray();
        return new Finding(
                code.severity(),
                code.code(),
                place.sheet(),
                place.cell(),
                FindingTexts.message(code, labels),
                FindingTexts.cure(code, labels));
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

    /** How many there are so far, those that are not listed too. */
    public int count() {
        return count;
    }

    /** All of them: errors first, then in the order of sheets, rows and columns. */
    public List<Finding> sorted() {
        return Stream.concat(all.stream(), furtherAlike())
                .sorted(Comparator.comparing(Finding::severity)
                        .thenComparing(finding -> sheets.indexOf(finding.sheet()))
                        .thenComparing(finding -> address(finding.cell())))
                .toList();
    }

    private static CellAddress address(@Nullable String cell) {
        return cell == null ? CellAddress.A1 : new CellAddress(cell);
    }
}
