package dev.daka.core.replay.recording;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.daka.core.vocabulary.Label;
import org.jspecify.annotations.Nullable;

/**
 * How many lines were not replayed for one reason.
 *
 * @param kind    the reason, for programs
 * @param subject the part of the action that it is about, or the type that is not declared; absent for the line as a
 *     whole
 * @param reason  why they were not replayed, for people
 * @param lines   how many lines were not replayed for this reason
 * @param first   the first of these lines
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SkippedLines(SkipReason kind, @Nullable String subject, Label reason, long lines, SkippedLine first) {}
