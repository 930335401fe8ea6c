package dev.daka.core.workbook.file;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a shared or inline string: its runs one after the other, without the readings that stand above Chinese characters. */
final class RichText {
    /** One character more than is taken, so that a cut shows. */
    private static final int MOST = RawCell.LONGEST + 1;

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private RichText() {}

    /** Reads to the end of the element that has just started. */
    static String read(PartXml xml) throws FileRefused {
        int outside = xml.depth() - 1;
        StringBuilder text = new StringBuilder();
        while (xml.depth() > outside && xml.next()) {
            if (xml.starts("rPh")) {
                xml.skip();
            } else if (xml.starts("t")) {
                text.append(xml.text(Math.max(0, MOST - text.length())));
            } else if (xml.starts("si") || xml.starts("is")) {
                throw xml.damaged();
            }
        }
        return unescaped(text.toString());
    }

    /** Excel writes characters that XML can't hold as {@code _x0007_}, and shows them as what they stand for. */
    private static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPED.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
