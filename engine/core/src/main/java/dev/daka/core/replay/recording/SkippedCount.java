package dev.daka.core.replay.recording;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.daka.core.vocabulary.Label;
import org.jspecify.annotations.Nullable;

/**
 * How many lines were not replayed for one reason.
 *
 * @param kind    the reason, as a stable code
 * @param subject part of the action, or undeclared action type, to which the reason applies; absent if it applies to
 *                the whole line
 * @param reason  the reason, as text for people
 * @param lines   number of lines
 * @param first   first of the lines
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SkippedCount(SkipReason kind, @Nullable String subject, Label reason, long lines, SkippedLine first) {}
