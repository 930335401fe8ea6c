package dev.daka.core.booking;

/**
 * An answer that was given.
 *
 * @param fingerprint of what it answers: equal where two say the same; empty where it answers whatever comes
 * @param response    that answer, to be given again as it is
 */
public record StoredAnswer(String fingerprint, String response) {
    /** For an action that was cancelled before it came. */
    public static final String WHATEVER_COMES = "";

    /** Whether it answers what has that fingerprint. */
    public boolean answers(String posted) {
        return fingerprint.equals(WHATEVER_COMES) || fingerprint.equals(posted);
    }
}
