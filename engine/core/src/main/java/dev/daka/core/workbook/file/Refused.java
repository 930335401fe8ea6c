package dev.daka.core.workbook.file;

import dev.daka.core.finding.Findings;
import dev.daka.core.finding.Mistake;
import dev.daka.core.finding.Place;

/** Ends the reading of a file for good: what follows can't be trusted, or would take too much. Never leaves this package. */
final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Mistake mistake;
    private final transient Place place;
    private final transient Object[] details;

    Refused(Mistake mistake, Place place, Object... details) {
        super(mistake.code(), null, false, false);
        this.mistake = mistake;
        this.place = place;
        this.details = details.clone();
    }

    void tell(Findings findings) {
        findings.add(mistake, place, details);
    }
}
