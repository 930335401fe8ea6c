package dev.daka.core.journal;

/**
 * An answer that was given.
 *
 * @param fingerprint of what it answers: equal where two say the same; empty where it answers whatever comes
 * @param response    that answer, to be given again as it is; empty where it was given so long ago that it is not kept
 * @param state       of an action that it answers: how much of it stands by now
 */
public record StoredResponse(String fingerprint, String response, ActionState state) {
    /** For an action that was cancelled before it came. */
    public static final String WHATEVER_COMES = "";

    /** A new answer. */
    public StoredResponse(String fingerprint, String response) {
        this(fingerprint, response, ActionState.BOOKED);
    }

    /** Whether only that it was given is known. */
    public boolean isGone() {
        return response.isEmpty();
    }

    /** Whether it answers what has that fingerprint. */
    public boolean answers(String posted) {
        return fingerprint.equals(WHATEVER_COMES) || fingerprint.equals(posted);
    }
}
