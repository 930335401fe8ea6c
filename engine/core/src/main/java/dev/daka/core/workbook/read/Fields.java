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
 * The filled cells of one entry of a list sheet, by the key of their header. A getter gives an empty answer for a blank cell,
 * and for one that it had to add a finding for.
 */
final class Fields {
    private final Place start;
    private final List<Name> headers;
    private final Map<String, RawCell> cells;
    private final CellReader reader;
    private final Findings findings;

    /**
     * @param start   where the entry stands
     * @param headers of the sheet
     * @param cells   by the header's key
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

    /** Where a field stands, or the entry as a whole if it is blank. */
    Place place(String field) {
        return cell(field).map(RawCell::place).orElse(start);
    }

    Optional<RawCell> cell(String field) {
        return Optional.ofNullable(cells.get(field));
    }

    /** How people call a field. */
    String nameOf(String field) {
        return headers.stream()
                .filter(header -> header.key().equals(field))
                .findFirst()
                .map(Name::cellText)
                .orElse(field);
    }

    /** Adds a finding for each of the fields that is blank. */
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

    /** The key of one of the known names, where {@code text} is a part of what the field holds. */
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
