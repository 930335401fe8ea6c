package dev.daka.core.workbook.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Changes files at random: their bytes, or the bytes of a part before it is compressed, which reaches further into the
 * reader.
 */
final class Mutations {
    private static final List<String> WORDS = List.of(
            "<c r=\"A1\">",
            "</c>",
            "<row>",
            "</row>",
            "<v>",
            "</v>",
            "<f>",
            "</f>",
            "<is><t>",
            " r=\"ZZZ9999999\"",
            " t=\"s\"",
            " s=\"99999\"",
            "-1",
            "1e308",
            "4294967296",
            "<!--",
            "]]>",
            "<?x ?>",
            "&#0;",
            "&lt;",
            "\u0000",
            "\ufffe",
            "<!DOCTYPE a>",
            " hidden=\"1\"",
            " xmlns=\"x\"",
            "<a:",
            "'",
            "\"",
            "<sheetData>",
            "</worksheet>",
            "_x0000_");

    private Mutations() {}

    static byte[] ofParts(Parts parts, Random random) {
        List<String> names = List.copyOf(parts.names());
        Parts changed = parts;
        for (int i = random.nextInt(3); i >= 0; i--) {
            String name = names.get(random.nextInt(names.size()));
            changed = changed.with(name, ofBytes(changed.bytes(name), random));
        }
        return changed.bytes();
    }

    static byte[] ofBytes(byte[] bytes, Random random) {
        byte[] changed = bytes;
        for (int i = random.nextInt(4); i >= 0; i--) {
            changed = once(changed, random);
        }
        return changed;
    }

    private static byte[] once(byte[] bytes, Random random) {
        int at = random.nextInt(Math.max(1, bytes.length));
        int until = Math.min(bytes.length, at + random.nextInt(60));
        return switch (random.nextInt(5)) {
            case 0 -> flipped(bytes, at, random);
            case 1 -> Arrays.copyOf(bytes, at);
            case 2 -> joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, until, bytes.length));
            case 3 -> joined(Arrays.copyOf(bytes, until), Arrays.copyOfRange(bytes, at, bytes.length));
            default ->
                joined(
                        joined(
                                Arrays.copyOf(bytes, at),
                                WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.UTF_8)),
                        Arrays.copyOfRange(bytes, at, bytes.length));
        };
    }

    private static byte[] flipped(byte[] bytes, int at, Random random) {
        byte[] changed = bytes.clone();
        if (changed.length > 0) {
            changed[at] = (byte) random.nextInt();
        }
        return changed;
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
