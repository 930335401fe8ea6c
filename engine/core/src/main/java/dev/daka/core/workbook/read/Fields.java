package dev.daka.core.workbook.read;

import dev.daka.core.finding.CellFindingCodes;
import dev.daka.core.finding.Findings;
import dev.daka.core.finding.Place;
import dev.daka.core.vocabulary.Bounds;
import dev.daka.core.vocabulary.Name;
import dev.daka.core.workbook.file.RawCell;
import dev.daka.core.workbook.form.Choice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The filled cells of one entry of a list sheet, by the key of their header.
 *
 * <p>A getter returns an empty value for a blank cell. If a filled cell cannot be read, the getter adds a finding and
 * returns an empty value.
 */
final class Fields {
    private final Place start;
    private final List<Name> headers;
    private final Map<String, RawCell> cells;
    private final CellReader reader;
    private final Findings findings;

    /**
     * @param start   position of the entry's first cell
     * @param headers names of all columns of the sheet
     * @param cells   filled cells by the key of their header
     */
    Fields(Place start, List<Name> headers, Map<String, RawCell> cells, Findings findings) {
        this.start = start;
        this.headers = headers;
        this.cells = Map.copyOf(cells);
        this.reader = new CellReader(findings);
        this.findings = findings;
    }

    Place start() {
        return start;
    }

    /** Position of a field. If the field is blank, position of the whole entry. */
    Place place(String field) {
        return cell(field).map(RawCell::place).orElse(start);
    }

    Optional<RawCell> cell(String field) {
        return Optional.ofNullable(cells.get(field));
    }

    /** Name of a field as operators see it: its label, then its key. */
    String nameOf(String field) {
        return headers.stream()
                .filter(header -> header.key().equals(field))
                .findFirst()
                .map(Name::cellText)
                .orElse(field);
    }

    /** Adds a finding for each of these fields that is blank. */
    void require(String... fields) {
        for (String field : fields) {
            if (!cells.containsKey(field)) {
                findings.add(CellFindingCodes.MISSING_VALUE, start, nameOf(field));
            }
        }
    }

    Optional<String> text(String field) {
        return cell(field).flatMap(reader::text);
    }

    Optional<String> newKey(String field) {
        return cell(field).flatMap(reader::newKey);
    }

    Optional<String> key(String field, List<Name> known) {
        return cell(field).flatMap(cell -> reader.key(cell, known));
    }

    /**
     * Key of the known name that {@code text} stands for.
     *
     * @param text a part of the field's text
     */
    Optional<String> key(String field, String text, List<Name> known) {
        return cell(field).flatMap(cell -> reader.known(cell, text, known));
    }

    List<String> keys(String field, List<Name> known) {
        return cell(field).flatMap(cell -> reader.keys(cell, known)).orElse(List.of());
    }

    List<String> parts(String field) {
        return cell(field).flatMap(reader::parts).orElse(List.of());
    }

    <E extends Enum<E>> Optional<E> choice(String field, Choice<E> choice) {
        return key(field, choice.names()).flatMap(choice::of);
    }

    Optional<Long> whole(String field, long min, long max) {
        Bounds bounds = new Bounds(BigDecimal.valueOf(min), BigDecimal.valueOf(max));
        return cell(field).flatMap(cell -> reader.whole(cell, bounds));
    }

    Optional<BigDecimal> decimal(String field, Bounds bounds) {
        return cell(field).flatMap(cell -> reader.decimal(cell, bounds));
    }

    /** A local date and time. */
    Optional<LocalDateTime> moment(String field) {
        return cell(field).flatMap(reader::moment);
    }

    Optional<LocalDate> date(String field) {
        return cell(field).flatMap(reader::date);
    }
}
