package dev.daka.service.admin.simulations;

import dev.daka.core.notation.DecimalMark;
import dev.daka.core.replay.recording.ColumnMapping;
import dev.daka.core.replay.recording.Recording;
import dev.daka.service.platform.problems.ProblemText;
import dev.daka.service.platform.problems.ProblemType;
import dev.daka.service.platform.problems.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Meaning of the columns of a recording.
 *
 * @param actionId       the action's id; absent to use the line's number
 * @param memberId       the member's id
 * @param type           key of the action type
 * @param occurredAt     when the action happened
 * @param channel        key of the channel; absent for none
 * @param amount         the action's amount of money; absent for none
 * @param placements     keys of the placements, separated by commas; absent for none
 * @param receivedAt     when the service received the action; absent to use the time at which it happened
 * @param cancel         id of the action that a row cancels; absent if no row does
 * @param cancellationId the application's id of a cancellation
 * @param evenIfUnseen   whether a cancellation also applies to an action that has not arrived yet
 * @param attributes     the attributes, by attribute key
 * @param decimalMark    the mark before the decimals of amounts; absent for the one that the column shows
 */
@Schema(requiredProperties = "attributes")
record Mapping(
        @Nullable Source actionId,
        @Nullable Source memberId,
        @Nullable Source type,
        @Nullable Source occurredAt,
        @Nullable Source channel,
        @Nullable Source amount,
        @Nullable Source placements,
        @Nullable Source receivedAt,
        @Nullable Source cancel,
        @Nullable Source cancellationId,
        @Nullable Source evenIfUnseen,
        @Nullable Map<String, @Nullable Source> attributes,
        @Nullable DecimalMark decimalMark) {

    /**
     * Where a part of each action comes from: a column, or a value that is the same for every row.
     *
     * @param column name of the column; absent if {@code value} is given
     * @param value  the value of every row; absent if {@code column} is given
     */
    record Source(@Nullable String column, @Nullable String value) {
        static @Nullable Source of(ColumnMapping.@Nullable Source source) {
            return source == null ? null : new Source(source.column(), source.value());
        }

        private ColumnMapping.Source checked(String field, List<String> columns) {
            if (column == null && value != null && !value.isBlank()) {
                return ColumnMapping.Source.ofValue(value);
            }
            if (column == null || value != null) {
                throw Refusal.of(ProblemType.INVALID_FIELD, field, ProblemText.of("mappingTwice", field));
            }
            if (!columns.contains(column)) {
                throw Refusal.of(ProblemType.INVALID_FIELD, field, ProblemText.of("noColumn", column));
            }
            return ColumnMapping.Source.ofColumn(column);
        }
    }

    static Mapping of(ColumnMapping mapping) {
        Map<String, @Nullable Source> attributes = new LinkedHashMap<>();
        mapping.attributes().forEach((key, source) -> attributes.put(key, Source.of(source)));
        return new Mapping(
                Source.of(mapping.actionId()),
                Source.of(mapping.memberId()),
                Source.of(mapping.type()),
                Source.of(mapping.occurredAt()),
                Source.of(mapping.channel()),
                Source.of(mapping.amount()),
                Source.of(mapping.placements()),
                Source.of(mapping.receivedAt()),
                Source.of(mapping.cancel()),
                Source.of(mapping.cancellationId()),
                Source.of(mapping.evenIfUnseen()),
                attributes,
                mapping.decimalMark());
    }

    /**
     * This mapping in the core's form, if the recording can be read with it.
     *
     * @throws Refusal with the first part of the mapping that is missing or wrong, or if the amounts need a decimal
     *     mark
     */
    ColumnMapping checked(Recording recording) {
        ColumnMapping mapping = checked(recording.columns());
        mapping.ambiguousAmount(recording).ifPresent(question -> {
            throw Refusal.of(
                    ProblemType.INVALID_FIELD,
                    "mapping.decimalMark",
                    ProblemText.withCure(question, "cure.decimalMark"));
        });
        return mapping;
    }

    private ColumnMapping checked(List<String> columns) {
        Map<String, ColumnMapping.Source> checked = new LinkedHashMap<>();
        sources().forEach((part, source) -> {
            if (source != null) {
                checked.put(part, source.checked("mapping." + part, columns));
            }
        });
        ColumnMapping mapping = ColumnMapping.of(checked);
        for (String part : mapping.missing()) {
            throw Refusal.of(
                    ProblemType.MISSING_FIELD,
                    "mapping." + part,
                    ProblemText.withCure(mapping.problems(columns).get(0), "cure.mapPart"));
        }
        return mapping.with(decimalMark);
    }

    private Map<String, @Nullable Source> sources() {
        Map<String, @Nullable Source> sources = new LinkedHashMap<>();
        sources.put("actionId", actionId);
        sources.put("memberId", memberId);
        sources.put("type", type);
        sources.put("occurredAt", occurredAt);
        sources.put("channel", channel);
        sources.put("amount", amount);
        sources.put("placements", placements);
        sources.put("receivedAt", receivedAt);
        sources.put("cancel", cancel);
        sources.put("cancellationId", cancellationId);
        sources.put("evenIfUnseen", evenIfUnseen);
        if (attributes != null) {
            attributes.forEach((key, source) -> sources.put("attributes." + key, source));
        }
        return sources;
    }
}
