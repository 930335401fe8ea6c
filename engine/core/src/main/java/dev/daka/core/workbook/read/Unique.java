package dev.daka.core.workbook.read;

import dev.daka.core.finding.Findings;
import dev.daka.core.finding.Mistake;
import dev.daka.core.finding.Place;
import dev.daka.core.finding.RuleMistake;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sees to it that a name is given once. */
final class Unique {
    private final Findings findings;
    private final Mistake mistake;
    private final Map<String, Place> places = new HashMap<>();

    Unique(Findings findings) {
        this(findings, RuleMistake.DUPLICATE_NAME);
    }

    /** @param mistake that doubles are; its details are the name and where it stood first */
    Unique(Findings findings, Mistake mistake) {
        this.findings = findings;
        this.mistake = mistake;
    }

    /** Tells whether the name is new; adds a finding if not. */
    boolean isNew(String name, Place place) {
        @Nullable Place first = places.putIfAbsent(name, place);
        if (first != null) {
            findings.add(mistake, place, name, first.sheet() + "!" + first.cell());
        }
        return first == null;
    }
}
