package dev.daka.core.workbook.file;

import dev.daka.core.finding.FileFindingCodes;
import dev.daka.core.finding.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Texts of a workbook to which its cells refer by number. An entry holds only text and cannot refer to another entry.
 */
final class SharedStrings {
    private static final int MOST = 1_000_000;

    private final List<String> texts = new ArrayList<>();

    private SharedStrings() {}

    /** The shared texts of a workbook; none if it has no such part. */
    static SharedStrings read(Relationships workbook) throws FileRefused {
        SharedStrings strings = new SharedStrings();
        Optional<String> part = workbook.onlyOfKind("sharedStrings");
        if (part.isPresent()) {
            try (PartXml xml = workbook.open(part.get())) {
                strings.read(xml);
            }
        }
        return strings;
    }

    private void read(PartXml xml) throws FileRefused {
        while (xml.next()) {
            if (xml.starts("si")) {
                texts.add(RichText.read(xml));
                if (texts.size() > MOST) {
                    throw new FileRefused(FileFindingCodes.TOO_MANY_CELLS, Place.FILE, MOST);
                }
            }
        }
    }

    Optional<String> text(int number) {
        return number >= 0 && number < texts.size() ? Optional.of(texts.get(number)) : Optional.empty();
    }
}
