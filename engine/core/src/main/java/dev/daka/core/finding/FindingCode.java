package dev.daka.core.finding;

/**
 * A kind of finding. Its texts stand in {@code findings_zh.properties} and {@code findings_en.properties} under the code.
 *
 * @param severity how much it weighs
 * @param code     stable
 */
public record FindingCode(Severity severity, String code) {
    static FindingCode error(String code) {
        return new FindingCode(Severity.ERROR, code);
    }

    static FindingCode warning(String code) {
        return new FindingCode(Severity.WARNING, code);
    }

    static FindingCode notice(String code) {
        return new FindingCode(Severity.NOTICE, code);
    }
}
