package dev.daka.core.table;

import dev.daka.core.evaluation.CellText;
import dev.daka.core.finding.CellMistake;
import dev.daka.core.finding.Findings;
import dev.daka.core.finding.Mistake;
import dev.daka.core.finding.Nearest;
import dev.daka.core.vocabulary.Bounds;
import dev.daka.core.vocabulary.Label;
import dev.daka.core.vocabulary.Name;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads one cell as what it is to hold, or adds a finding that says why it does not. What the operator sees is what counts,
 * and stock Drools must read the same.
 */
final class CellReader {
    private static final int LONGEST_TEXT = 500;
    private static final Pattern FULL_WIDTH_COMMA = Pattern.compile("[，、；﹐]");
    /** In stock Drools' reading of the file these could end the text that a cell stands in. */
    private static final Pattern FORBIDDEN = Pattern.compile("[\"“”＂\\\\\\p{Cntrl}]");

    /** A number grouped by thousands can't be misread on a sheet that Drools does not read. */
    private static final Pattern GROUPED = Pattern.compile("-?[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?");

    private final Findings findings;
    private final boolean readByDrools;

    private CellReader(Findings findings, boolean readByDrools) {
        this.findings = findings;
        this.readByDrools = readByDrools;
    }

    /** A reader for decision tables. */
    static CellReader ofTable(Findings findings) {
        return new CellReader(findings, true);
    }

    /** A reader for the sheets around them. */
    static CellReader ofList(Findings findings) {
        return new CellReader(findings, false);
    }

    /** Any text, without the spaces around it. */
    Optional<String> text(RawCell cell) {
        if (!isPlain(cell)) {
            return Optional.empty();
        }
        String text = CellText.stripped(cell.seen());
        if (text.length() > LONGEST_TEXT) {
            findings.add(CellMistake.TOO_LONG, cell.place(), LONGEST_TEXT);
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** A text that stock Drools reads too: nothing in it can end the quotes that Drools puts around it. */
    Optional<String> quotable(RawCell cell) {
        return text(cell).filter(text -> {
            boolean forbidden = FORBIDDEN.matcher(text).find();
            if (forbidden) {
                findings.add(CellMistake.FORBIDDEN_CHARACTER, cell.place(), text);
            }
            return !forbidden;
        });
    }

    /** One key, whatever it is. */
    Optional<String> anyKey(RawCell cell) {
        return quotable(cell).filter(text -> looksTheSame(cell)).map(CellText::key);
    }

    /** A key that is new here. */
    Optional<String> newKey(RawCell cell) {
        return text(cell).map(CellText::key).filter(key -> {
            if (!Name.isKey(key)) {
                findings.add(CellMistake.NOT_A_KEY, cell.place(), key);
            }
            return Name.isKey(key);
        });
    }

    /** The key of one of the known names. */
    Optional<String> key(RawCell cell, List<Name> known) {
        return text(cell).flatMap(text -> known(cell, text, known));
    }

    /** The keys of some of the known names, separated by commas. */
    Optional<List<String>> keys(RawCell cell, List<Name> known) {
        return parts(cell).flatMap(parts -> {
            List<String> keys = parts.stream()
                    .flatMap(part -> known(cell, part, known).stream())
                    .toList();
            return keys.size() == parts.size() ? Optional.of(keys) : Optional.empty();
        });
    }

    /** What stands between commas, as written. */
    Optional<List<String>> parts(RawCell cell) {
        return text(cell).flatMap(text -> {
            if (FULL_WIDTH_COMMA.matcher(text).find()) {
                findings.add(CellMistake.FULL_WIDTH_COMMA, cell.place(), text);
                return Optional.empty();
            }
            List<String> parts = new ArrayList<>();
            for (String part : text.split(",", -1)) {
                parts.add(CellText.stripped(part));
            }
            if (parts.contains("")) {
                findings.add(CellMistake.BLANK_IN_LIST, cell.place(), text);
                return Optional.empty();
            }
            return Optional.of(parts);
        });
    }

    private Optional<String> known(RawCell cell, String text, List<Name> known) {
        String key = CellText.key(text);
        Optional<Name> found =
                known.stream().filter(name -> name.key().equals(key)).findFirst();
        if (found.isEmpty()) {
            findings.add(CellMistake.UNKNOWN_NAME, cell.place(), text, Nearest.cureByName(text, known));
        } else if (!agrees(CellText.label(text), found.get().label())) {
            findings.add(
                    CellMistake.LABEL_DISAGREES,
                    cell.place(),
                    CellText.label(text),
                    key,
                    found.get().label().zh());
            return Optional.empty();
        }
        return found.map(Name::key);
    }

    private static boolean agrees(String written, Label declared) {
        return written.isEmpty() || written.equals(declared.zh()) || written.equals(declared.en());
    }

    Optional<Long> whole(RawCell cell, Bounds bounds) {
        return parsed(cell, CellText::integer, CellMistake.NOT_A_WHOLE_NUMBER)
                .filter(number -> isWithin(cell, BigDecimal.valueOf(number), bounds));
    }

    Optional<BigDecimal> decimal(RawCell cell, Bounds bounds) {
        return parsed(cell, CellText::decimal, CellMistake.NOT_A_NUMBER)
                .filter(number -> isWithin(cell, number, bounds));
    }

    /** Minutes since midnight. */
    Optional<Integer> time(RawCell cell) {
        return parsed(cell, CellText::time, CellMistake.NOT_A_TIME);
    }

    Optional<LocalDate> date(RawCell cell) {
        return parsed(cell, CellText::date, CellMistake.NOT_A_DATE);
    }

    private <T> Optional<T> parsed(RawCell cell, Function<String, T> reading, Mistake otherwise) {
        if (!isPlain(cell)) {
            return Optional.empty();
        }
        Optional<T> seen = tried(reading, seen(cell));
        if (seen.isPresent() && seen.equals(tried(reading, behind(cell)))) {
            return seen;
        }
        findings.add(isFormatted(cell, reading) ? formatted(cell) : otherwise, cell.place(), cell.seen(), cell.typed());
        return Optional.empty();
    }

    private String seen(RawCell cell) {
        boolean grouped = !readByDrools && cell.kind() == RawCell.Kind.NUMBER;
        return grouped && GROUPED.matcher(cell.seen()).matches() ? cell.seen().replace(",", "") : cell.seen();
    }

    /** What must agree with what is seen. */
    private String behind(RawCell cell) {
        return readByDrools ? cell.stock() : cell.typed();
    }

    /** Whether the cell's format is to blame, rather than what it holds. */
    private boolean isFormatted(RawCell cell, Function<String, ?> reading) {
        return switch (cell.kind()) {
            case NUMBER -> !isPlainNumber(cell);
            case DATE ->
                tried(reading, "2026-10-01").isPresent()
                        || tried(reading, "08:00").isPresent();
            default -> false;
        };
    }

    private static Mistake formatted(RawCell cell) {
        return cell.kind() == RawCell.Kind.DATE ? CellMistake.DATE_LOOKS_DIFFERENT : CellMistake.NUMBER_LOOKS_DIFFERENT;
    }

    private boolean isPlainNumber(RawCell cell) {
        Optional<BigDecimal> seen = tried(CellText::decimal, seen(cell));
        return seen.isPresent() && seen.equals(tried(CellText::decimal, behind(cell)));
    }

    /** For cells that hold names: a number among them must look like what it is. */
    private boolean looksTheSame(RawCell cell) {
        boolean same = cell.seen().equals(cell.stock())
                && (cell.kind() != RawCell.Kind.NUMBER || cell.seen().equals(cell.typed()));
        if (!same) {
            findings.add(formatted(cell), cell.place(), cell.seen(), cell.typed());
        }
        return same;
    }

    private boolean isWithin(RawCell cell, BigDecimal number, Bounds bounds) {
        if (!bounds.hold(number)) {
            findings.add(
                    CellMistake.OUT_OF_BOUNDS,
                    cell.place(),
                    number.toPlainString(),
                    bounds.min() == null ? "-∞" : bounds.min().toPlainString(),
                    bounds.max() == null ? "∞" : bounds.max().toPlainString());
        }
        return bounds.hold(number);
    }

    /** Formulas show one thing and may mean another; errors mean nothing. */
    boolean isPlain(RawCell cell) {
        return switch (cell.kind()) {
            case FORMULA -> {
                findings.add(CellMistake.FORMULA, cell.place());
                yield false;
            }
            case ERROR -> {
                findings.add(CellMistake.BROKEN_CELL, cell.place(), cell.seen());
                yield false;
            }
            default -> true;
        };
    }

    /** What the reading makes of the text; empty where it does not take it. */
    static <T> Optional<T> tried(Function<String, T> reading, String text) {
        try {
            return Optional.of(reading.apply(text));
        } catch (IllegalArgumentException notTaken) {
            return Optional.empty();
        }
    }
}
