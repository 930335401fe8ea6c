package dev.daka.core.journal;

/**
 * A response that was given to an application.
 *
 * @param fingerprint hash of the request that was answered; empty for a response to any request
 * @param response    text of the response, to be repeated byte for byte; empty if it has been erased
 * @param state       current state of the action that was answered
 */
public record StoredResponse(String fingerprint, String response, ActionState state) {
    /** Fingerprint of a response to any request. Used for an action that was cancelled before it arrived. */
    public static final String ANY_BODY = "";

    /** A response that has just been given. */
    public StoredResponse(String fingerprint, String response) {
        this(fingerprint, response, ActionState.BOOKED);
    }

    /** True if the text of the response has been erased. */
    public boolean isGone() {
        return response.isEmpty();
    }

    /** True if a request with the fingerprint {@code posted} gets this response. */
    public boolean answers(String posted) {
        return fingerprint.equals(ANY_BODY) || fingerprint.equals(posted);
    }
}
