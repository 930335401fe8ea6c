package dev.daka.core.finding;

import dev.daka.core.vocabulary.Label;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong or notable in a workbook.
 *
 * @param severity how much it weighs
 * @param code     stable, such as {@code unknownName}
 * @param sheet    where, null for the file as a whole
 * @param cell     such as {@code B12}, null for the sheet as a whole
 * @param message  what is wrong
 * @param cure     how to mend it
 */
public record Finding(
        Severity severity,
        String code,
        @Nullable String sheet,
        @Nullable String cell,
        Label message,
        Label cure) {}
