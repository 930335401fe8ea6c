package dev.daka.core.replay.recording;

import dev.daka.core.vocabulary.Label;

/**
 * A line that was not replayed.
 *
 * @param file   name of the recording
 * @param line   number of the line, from 1, including the header
 * @param kind   the reason, as a stable code
 * @param reason the reason, as text for people
 */
public record SkippedLine(String file, long line, SkipReason kind, Label reason) {}
