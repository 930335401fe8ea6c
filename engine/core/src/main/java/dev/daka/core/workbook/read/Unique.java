package dev.daka.core.workbook.read;

import dev.daka.core.finding.FindingCode;
import dev.daka.core.finding.Findings;
import dev.daka.core.finding.Place;
import dev.daka.core.finding.RuleFindingCodes;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks that each name is used only once. */
final class Unique {
    private final Findings findings;
    private final FindingCode code;
    private final Map<String, Place> places = new HashMap<>();

    Unique(Findings findings) {
        this(findings, RuleFindingCodes.DUPLICATE_NAME);
    }

    /** @param code code of the finding for a repeated name; its details are the name and its first position */
    Unique(Findings findings, FindingCode code) {
        this.findings = findings;
        this.code = code;
    }

    /** True if the name has not been used before; otherwise adds a finding. */
    boolean isNew(String name, Place place) {
        @Nullable Place first = places.putIfAbsent(name, place);
        if (first != null) {
            findings.add(code, place, name, first.sheet() + "!" + first.cell());
        }
        return first == null;
    }
}
