package dev.daka.core.finding;

/**
 * A kind of finding. Its texts are in {@code findings_zh.properties} and {@code findings_en.properties} under the code.
 *
 * @param severity severity of all findings of this kind
 * @param code     stable code, such as {@code unknownName}
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
