package dev.daka.core.booking;

/**
 * An answer that was given.
 *
 * @param fingerprint of the action that it answers: equal where actions say the same
 * @param response    that answer, to be given again as it is
 */
public record StoredAnswer(String fingerprint, String response) {}
