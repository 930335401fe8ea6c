package dev.daka.service.actions;

/**
 * An answer as it leaves.
 *
 * @param response its bytes, the same each time
 * @param replayed whether it was given before
 */
record Answered(byte[] response, boolean replayed) {}
