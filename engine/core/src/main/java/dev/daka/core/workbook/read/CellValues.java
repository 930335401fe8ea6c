package dev.daka.core.workbook.read;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.vocabulary.Column;
import dev.daka.core.vocabulary.Name;
import dev.daka.core.workbook.file.RawCell;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Values of the cells of decision tables, by column and content. A column often repeats the same few texts, and an
 * edited workbook repeats most of what it held before the edit. So each content is parsed once.
 */
final class CellValues {
    private final Map<Source, Map<Content, CellValue>> before;
    private final Map<Source, Map<Content, CellValue>> now = new HashMap<>();

    /** What the value of a content depends on. */
    private record Source(Column column, Optional<List<Name>> names) {}

    /** All of a cell but its place. */
    private record Content(RawCell.Kind kind, String seen, String typed, boolean whole) {
        static Content of(RawCell cell) {
            return new Content(cell.kind(), cell.seen(), cell.typed(), cell.whole());
        }
    }

    CellValues() {
        this(Map.of());
    }

    private CellValues(Map<Source, Map<Content, CellValue>> before) {
        this.before = before;
    }

    /** Values for another check of the workbook. They start with those of this check, without older ones. */
    CellValues forNextCheck() {
        return new CellValues(now);
    }

    /** @param names names that the column's cells can hold; empty if they can hold any name */
    OfColumn of(Column column, Optional<List<Name>> names) {
        Source source = new Source(column, names);
        return new OfColumn(
                before.getOrDefault(source, Map.of()), now.computeIfAbsent(source, first -> new HashMap<>()));
    }

    /** The values of the cells of one column. */
    static final class OfColumn {
        private final Map<Content, CellValue> before;
        private final Map<Content, CellValue> now;

        private OfColumn(Map<Content, CellValue> before, Map<Content, CellValue> now) {
            this.before = before;
            this.now = now;
        }

        /** The value of this content if it was parsed before; otherwise null. */
        @Nullable CellValue find(RawCell cell) {
            Content content = Content.of(cell);
            CellValue value = now.get(content);
            if (value == null) {
                value = before.get(content);
                if (value != null) {
                    now.put(content, value);
                }
            }
            return value;
        }

        void add(RawCell cell, CellValue value) {
            now.put(Content.of(cell), value);
        }
    }
}
