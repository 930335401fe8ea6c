package dev.daka.core.workbook.file;

import dev.daka.core.finding.FindingCode;
import dev.daka.core.finding.Findings;
import dev.daka.core.finding.Place;

/**
 * Stops the reading of a file because it cannot be trusted or would take too many resources. Always caught inside
 * this package and turned into a finding.
 */
final class FileRefused extends Exception {
    private static final long serialVersionUID = 1;

    private final transient FindingCode code;
    private final transient Place place;
    private final transient Object[] details;

    FileRefused(FindingCode code, Place place, Object... details) {
        super(code.code(), null, false, false);
        this.code = code;
        this.place = place;
        this.details = details.clone();
    }

    void addTo(Findings findings) {
        findings.add(code, place, details);
    }
}
