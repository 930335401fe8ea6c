package dev.daka.bench.reading;

import dev.daka.core.workbook.file.format.CellFormat;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A library that reads workbooks. */
enum Library {
    DAKA("Daka", DakaCells::of),
    POI("POI, event API", PoiCells::of),
    FAST_EXCEL("fastexcel-reader", FastExcelCells::of);

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // The readers are method references.
    private final Reader reader;

    Library(String title, Reader reader) {
        this.title = title;
        this.reader = reader;
    }

    /** Reads the displayed text of each filled cell, by address such as {@code Tasks!B10}. */
    @FunctionalInterface
    interface Reader {
        Map<String, String> cells(byte[] file) throws IOException;
    }

    String title() {
        return title;
    }

    Map<String, String> cells(byte[] file) throws IOException {
        return reader.cells(file);
    }

    /** Text that a sheet displays for a number under the format with this code. */
    static String shown(double number, @Nullable String format, boolean since1904) {
        return format(format)
                .flatMap(whole -> whole.number(number, since1904))
                .map(CellFormat.Shown::text)
                .orElse("unclear: " + number);
    }

    /** Text that a sheet displays for a text under the format with this code. */
    static String shown(String text, @Nullable String format) {
        return format(format).flatMap(whole -> whole.text(text)).orElse("unclear: " + text);
    }

    private static Optional<CellFormat> format(@Nullable String code) {
        return code == null ? Optional.of(CellFormat.GENERAL) : CellFormat.of(code);
    }
}
