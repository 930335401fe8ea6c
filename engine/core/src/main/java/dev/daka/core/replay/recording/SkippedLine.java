package dev.daka.core.replay.recording;

import dev.daka.core.vocabulary.Label;

/**
 * A line that was not replayed.
 *
 * @param file   name of the recording's file
 * @param line   number of the line; 1 for the first, the header included
 * @param kind   why not, for programs
 * @param reason why not, for people
 */
public record SkippedLine(String file, long line, SkipReason kind, Label reason) {}
