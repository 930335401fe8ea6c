package dev.daka.core.workbook.read;

import dev.daka.core.workbook.file.GridEdit;
import dev.daka.core.workbook.read.SheetView.SheetRow;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Random edits of a workbook as operators make them, sensible ones and mistakes. */
final class RandomEdits {
    private static final List<String> ODD = List.of(
            "",
            "　 ",
            "0",
            "10",
            "50%",
            "1,234.50",
            "¥20",
            "1e3",
            "-5",
            "2026-10-01",
            "2026/13/1",
            "08:00",
            "[10..20)",
            "20~10",
            ">= 3",
            "=1+1",
            "not signedIn",
            "非 签到 signedIn",
            "signedIn shared",
            "signedIn, 签到 signedIn",
            "签到 shared",
            "nobody",
            "a\"b",
            "a, , b",
            "x".repeat(600),
            "y".repeat(1_200));

    private final Random random;

    RandomEdits(Random random) {
        this.random = random;
    }

    /** An edit of the workbook with this view. */
    GridEdit next(WorkbookView view) {
        SheetView sheet = view.sheets().get(random.nextInt(view.sheets().size()));
        int head = sheet.head();
        int below = head + random.nextInt(Math.max(1, sheet.lastRow() - head) + 1);
        return switch (random.nextInt(12)) {
            case 0 -> new GridEdit.InsertedRows(sheet.name(), below, 1 + random.nextInt(3));
            case 1 -> new GridEdit.RemovedRows(sheet.name(), below, 1 + random.nextInt(3));
            case 2 -> typed(sheet, random.nextInt(sheet.lastRow() + 1));
            default -> typed(sheet, below);
        };
    }

    private GridEdit typed(SheetView sheet, int row) {
        int columns = sheet.rows().stream()
                .mapToInt(line -> line.texts().size())
                .max()
                .orElse(1);
        int column = random.nextInt(columns + (random.nextInt(20) == 0 ? 1 : 0));
        return new GridEdit.TypedText(sheet.name(), row, column, text(sheet, column));
    }

    /** A text from another row of the column, mostly; otherwise an odd one. */
    private String text(SheetView sheet, int column) {
        List<String> ofColumn = sheet.rows().stream()
                .map(SheetRow::texts)
                .filter(texts -> texts.size() > column)
                .map(texts -> texts.get(column))
                .toList();
        if (ofColumn.isEmpty() || random.nextInt(4) == 0) {
            return ODD.get(random.nextInt(ODD.size()));
        }
        String text = ofColumn.get(random.nextInt(ofColumn.size()));
        return random.nextInt(3) > 0
                ? text
                : IntStream.range(0, text.length())
                        .mapToObj(i -> digit(text.charAt(i)))
                        .reduce("", String::concat);
    }

    private String digit(char character) {
        boolean isDigit = character >= '0' && character <= '9';
        return String.valueOf(isDigit ? (char) ('0' + random.nextInt(10)) : character);
    }
}
