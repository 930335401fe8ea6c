package dev.daka.core.booking;

/**
 * An answer that was given.
 *
 * @param fingerprint of what it answers: equal where two say the same; empty where it answers whatever comes
 * @param response    that answer, to be given again as it is; empty where it was given so long ago that it is not kept
 */
public record StoredAnswer(String fingerprint, String response) {
    /** For an action that was cancelled before it came. */
    public static final String WHATEVER_COMES = "";

    /** Whether only that it was given is known. */
    public boolean isGone() {
        return response.isEmpty();
    }

    /** Whether it answers what has that fingerprint. */
    public boolean answers(String posted) {
        return fingerprint.equals(WHATEVER_COMES) || fingerprint.equals(posted);
    }
}
