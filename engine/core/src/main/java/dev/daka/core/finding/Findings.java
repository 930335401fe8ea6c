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

/** Collects the findings of one workbook. */
public final class Findings {
    /** Maximum number of errors that are listed. It bounds the memory for a file with errors everywhere. */
    static final int MOST = 1_000;

    private static final int LONGEST_QUOTE = 300;

    /** Maximum number of warnings and notices of one code on one sheet that are listed. */
    static final int MOST_ALIKE = 100;

    private final List<Finding> all = new ArrayList<>();
    private final Map<Alike, Integer> milder = new LinkedHashMap<>();
    private final List<String> sheets = new ArrayList<>();
    private int errors;
    private int count;

    /** Sets the order of the sheets, by which {@link #sorted} sorts the findings. */
    public void sheetsInOrder(List<String> names) {
        sheets.addAll(names);
    }

    /**
     * Adds a finding.
     *
     * @param details values for the placeholders of its texts: a {@link Label} if the languages differ, a supplier if
     *                the value is expensive to compute
     */
    public void add(FindingCode code, Place place, Object... details) {
        if (isListed(code.severity(), code.code(), place.sheet())) {
            all.add(finding(code, place, details));
        }
    }

    /** Adds a finding that was made before. */
    public void add(Finding made) {
        if (isListed(made.severity(), made.code(), made.sheet())) {
            all.add(made);
        }
    }

    private record Alike(String code, @Nullable String sheet) {}

    /** Counts a finding. True if it is to be listed. */
    private boolean isListed(Severity severity, String code, @Nullable String sheet) {
        count++;
        if (severity != Severity.ERROR) {
            return milder.merge(new Alike(code, sheet), 1, Integer::sum) <= MOST_ALIKE;
        }
        errors++;
        if (errors == MOST + 1) {
            all.add(finding(FileFindingCodes.TOO_MANY_FINDINGS, Place.FILE, MOST));
        }
        return errors <= MOST;
    }

    /** For each code and sheet with more findings than are listed, a finding with the number of those left out. */
    private Stream<Finding> furtherAlike() {
        return milder.entrySet().stream()
                .filter(entry -> entry.getValue() > MOST_ALIKE)
                .map(entry -> finding(
                        LogicFindingCodes.MORE_ALIKE,
                        new Place(entry.getKey().sheet(), null),
                        entry.getValue() - MOST_ALIKE,
                        entry.getKey().code()));
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

    /**
     * Number of errors so far, including those that are not listed. If it did not grow while something was read, that
     * was read without errors.
     */
    public int errors() {
        return errors;
    }

    /** Number of findings so far, including those that are not listed. */
    public int count() {
        return count;
    }

    /** False if there are so many that not all are listed. */
    public boolean areAllListed() {
        return errors <= MOST && milder.values().stream().allMatch(alike -> alike <= MOST_ALIKE);
    }

    /** The listed findings, in the order in which they were added. */
    public List<Finding> listed() {
        return List.copyOf(all);
    }

    /** The listed findings: errors first, then in the order of sheets, rows and columns. */
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
