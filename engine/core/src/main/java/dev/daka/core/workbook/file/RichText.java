package dev.daka.core.workbook.file;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text of a shared or inline string. Its runs are joined; phonetic readings above Chinese characters are left out. */
final class RichText {
    /** One character more than the longest text that is kept, so that a text that is too long can be detected. */
    private static final int MOST = RawCell.LONGEST + 1;

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private RichText() {}

    /** Reads from the start of an element to its end. */
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
