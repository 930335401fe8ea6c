package dev.daka.core.workbook.read;

import dev.daka.core.finding.AddressFindingCodes;
import dev.daka.core.finding.CellFindingCodes;
import dev.daka.core.finding.Findings;
import dev.daka.core.finding.Place;
import java.lang.Character.UnicodeScript;
import java.net.IDN;
import java.util.EnumSet;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Checks an address that apps open for members. It must use https and lead to the host that it appears to name. */
final class OpenedAddress {
    private static final String SAFE = "https://";
    private static final String UNSAFE = "\"<>\\^`{}|";
    private static final Pattern HOST = Pattern.compile("[^.:]{1,63}(\\.[^.:]{1,63})*\\.?");
    private static final Pattern PORT = Pattern.compile("(:[0-9]{1,5})?");

    /** Sets of scripts that one label of a host can mix, from the "highly restrictive" level of Unicode UTS 39. */
    private static final Set<Set<UnicodeScript>> TOGETHER = Set.of(
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA),
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.HAN, UnicodeScript.BOPOMOFO),
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.HAN, UnicodeScript.HANGUL));

    private final String address;
    private final Place place;
    private final Findings findings;

    private OpenedAddress(String address, Place place, Findings findings) {
        this.address = address;
        this.place = place;
        this.findings = findings;
    }

    static void check(String address, Place place, Findings findings) {
        new OpenedAddress(address, place, findings).check();
    }

    /**
     * Adds a finding if a text for members contains a character that changes the direction of text. A right-to-left
     * override displays {@code moc.elpmaxe} as {@code example.com}.
     */
    static void checkText(String text, Place place, Findings findings) {
        OptionalInt hidden = text.codePoints().filter(OpenedAddress::turns).findFirst();
        if (hidden.isPresent()) {
            findings.add(AddressFindingCodes.HIDDEN_CHARACTER, place, named(hidden.getAsInt()));
        }
    }

    private void check() {
        OptionalInt hidden =
                address.codePoints().filter(OpenedAddress::isHidden).findFirst();
        if (hidden.isPresent()) {
            findings.add(AddressFindingCodes.HIDDEN_CHARACTER, place, named(hidden.getAsInt()));
            return;
        }
        // Other schemes, such as javascript:, would run code in the app.
        if (!address.startsWith(SAFE) || address.contains(" ")) {
            findings.add(CellFindingCodes.NOT_AN_ADDRESS, place, address);
            return;
        }
        address.codePoints()
                .filter(point -> UNSAFE.indexOf(point) >= 0 || Character.isWhitespace(point))
                .findFirst()
                .ifPresent(point -> findings.add(AddressFindingCodes.UNSAFE_CHARACTER, place, named(point)));
        checkAuthority(address.substring(SAFE.length()).split("[/?#]", 2)[0]);
    }

    private void checkAuthority(String authority) {
        int user = authority.lastIndexOf('@');
        String target = authority.substring(user + 1);
        if (user >= 0) {
            findings.add(AddressFindingCodes.USER_IN_ADDRESS, place, address, target);
        }
        int colon = target.indexOf(':');
        String host = colon < 0 ? target : target.substring(0, colon);
        if (!HOST.matcher(host).matches()
                || !PORT.matcher(target.substring(host.length())).matches()) {
            findings.add(AddressFindingCodes.NO_HOST, place, address);
            return;
        }
        checkScripts(host);
    }

    private void checkScripts(String host) {
        String shown = IDN.toUnicode(host, IDN.ALLOW_UNASSIGNED);
        for (String label : shown.split("\\.", -1)) {
            Set<UnicodeScript> scripts = scriptsOf(label);
            if (scripts.size() > 1 && TOGETHER.stream().noneMatch(all -> all.containsAll(scripts))) {
                String named =
                        scripts.stream().map(UnicodeScript::name).sorted().collect(Collectors.joining(", "));
                findings.add(AddressFindingCodes.MIXED_SCRIPTS, place, shown, named);
                return;
            }
        }
        if (!readsAsWritten(host)) {
            findings.add(AddressFindingCodes.FOREIGN_HOST, place, shown, ascii(host));
        }
    }

    private static String ascii(String host) {
        try {
            return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException noHost) {
            return host;
        }
    }

    private static Set<UnicodeScript> scriptsOf(String label) {
        Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
        label.codePoints().mapToObj(UnicodeScript::of).forEach(scripts::add);
        scripts.removeAll(Set.of(UnicodeScript.COMMON, UnicodeScript.INHERITED));
        return scripts;
    }

    /**
     * True if the host consists of ASCII and Chinese characters and is not written in Punycode ({@code xn--}). Readers
     * of Chinese can tell these characters apart.
     */
    private static boolean readsAsWritten(String host) {
        return !host.regionMatches(true, 0, "xn--", 0, 4)
                && !host.toLowerCase(Locale.ROOT).contains(".xn--")
                && host.codePoints().allMatch(point -> point < 0x80 || UnicodeScript.of(point) == UnicodeScript.HAN);
    }

    private static boolean isHidden(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || point == 0x115F
                || point == 0x1160
                || point == 0x3164
                || point == 0xFFA0
                || point == 0x034F
                || (point >= 0xFE00 && point <= 0xFE0F);
    }

    /** True for the embeddings, overrides and isolates of Unicode's bidirectional algorithm. */
    private static boolean turns(int point) {
        return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    }

    private static String named(int point) {
        return point > ' ' && point < 0x7F ? Character.toString(point) : String.format(Locale.ROOT, "U+%04X", point);
    }
}
