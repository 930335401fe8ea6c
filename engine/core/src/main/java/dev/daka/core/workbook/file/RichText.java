package dev.daka.core.workbook.file;

import dev.daka.core.finding.FileFindingCodes;
import dev.daka.core.finding.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts of shared and inline strings. The runs of a text are joined; phonetic readings above Chinese characters are left
 * out.
 */
final class RichText {
    /** One character more than the longest text that is kept, so that a text that is too long can be detected. */
    private static final int LONGEST = RawCell.LONGEST + 1;

    private static final int MOST_SHARED = 1_000_000;
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private RichText() {}

    /**
     * The texts to which the cells of a workbook refer by number; none if it has no such part. A shared text cannot
     * refer to another one.
     */
    static List<String> shared(Relationships workbook) throws FileRefused {
        List<String> texts = new ArrayList<>();
        Optional<String> part = workbook.onlyOfKind("sharedStrings");
        if (part.isPresent()) {
            try (PartReader xml = workbook.open(part.get())) {
                while (xml.next()) {
                    if (xml.is("si")) {
                        texts.add(read(xml));
                    }
                    if (texts.size() > MOST_SHARED) {
                        throw new FileRefused(FileFindingCodes.TOO_MANY_CELLS, Place.FILE, MOST_SHARED);
                    }
                }
            }
        }
        return texts;
    }

    /** Reads from the start of an element to its end. */
    static String read(PartReader xml) throws FileRefused {
        int element = xml.depth();
        StringBuilder text = new StringBuilder();
        while (xml.nextInside(element)) {
            if (xml.is("rPh")) {
                xml.skip();
            } else if (xml.is("t")) {
                text.append(xml.text(Math.max(0, LONGEST - text.length())));
            } else if (xml.is("si") || xml.is("is")) {
                throw xml.damaged();
            }
        }
        return unescaped(text.toString());
    }

    /** Replaces escaped characters. Excel writes characters that XML cannot hold in the form {@code _x0007_}. */
    private static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPED.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
