package dev.daka.core.finding;

import dev.daka.core.vocabulary.Label;

/**
 * A kind of finding and its texts. In them {@code {0}}, {@code {1}} and so on stand for what was found.
 *
 * @param severity how much it weighs
 * @param code     stable
 * @param message  what is wrong
 * @param cure     how to mend it
 */
public record FindingCode(Severity severity, String code, Label message, Label cure) {
    public static FindingCode error(String code, String zh, String en, String cureZh, String cureEn) {
        return new FindingCode(Severity.ERROR, code, new Label(zh, en), new Label(cureZh, cureEn));
    }

    public static FindingCode warning(String code, String zh, String en, String cureZh, String cureEn) {
        return new FindingCode(Severity.WARNING, code, new Label(zh, en), new Label(cureZh, cureEn));
    }

    public static FindingCode notice(String code, String zh, String en, String cureZh, String cureEn) {
        return new FindingCode(Severity.NOTICE, code, new Label(zh, en), new Label(cureZh, cureEn));
    }
}
