package dev.daka.service.actions;

/**
 * An answer as it leaves.
 *
 * @param response JSON, the same to the byte each time
 * @param replayed whether it was given before
 */
record Answered(String response, boolean replayed) {}
