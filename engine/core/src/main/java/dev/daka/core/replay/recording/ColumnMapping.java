package dev.daka.core.replay.recording;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.daka.core.notation.DecimalMark;
import dev.daka.core.vocabulary.Label;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where in a recording the parts of an action stand.
 *
 * @param actionId   null for the line's number
 * @param memberId   required
 * @param type       required
 * @param occurredAt required
 * @param channel    null for none
 * @param amount     null for none
 * @param placements keys separated by commas; null for none
 * @param receivedAt when the service was told; null for the moment at which it happened
 * @param cancel     the action that a row takes back; null if no row does, or the type says so
 * @param cancellationId the application's id of a cancellation; null for none
 * @param evenIfUnseen whether a cancellation also holds for an action that has not come yet; null for no
 * @param attributes by attribute key
 * @param decimalMark what stands before the decimals of amounts; null for the one that the column shows
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ColumnMapping(
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
        Map<String, Source> attributes,
        @Nullable DecimalMark decimalMark) {

    /** The type of a row that takes an action back, if no action type is declared by that key. */
    public static final String CANCELLED = "cancelled";

    /** The parts that a row may have, beside attributes. */
    public static final List<String> PARTS = List.of(
            "actionId",
            "memberId",
            "type",
            "occurredAt",
            "channel",
            "amount",
            "placements",
            "receivedAt",
            "cancel",
            "cancellationId",
            "evenIfUnseen");

    /**
     * A column or a constant: exactly one of the two.
     *
     * @param column whose cell is the value
     * @param value  that is the same for every row
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Source(@Nullable String column, @Nullable String value) {
        public Source {
            if ((column == null) == (value == null)) {
                throw new IllegalArgumentException("A source is either a column or a value");
            }
        }

        public static Source ofColumn(String column) {
            return new Source(column, null);
        }

        public static Source ofValue(String value) {
            return new Source(null, value);
        }

        @Nullable String in(Map<String, String> cells) {
            return column == null ? value : cells.get(column);
        }
    }

    public ColumnMapping {
        attributes = attributes == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /** All parts that have a source, by name; attributes as {@code attributes.courseId}. */
    public Map<String, Source> sources() {
        Map<String, Source> sources = new LinkedHashMap<>();
        put(sources, "actionId", actionId);
        put(sources, "memberId", memberId);
        put(sources, "type", type);
        put(sources, "occurredAt", occurredAt);
        put(sources, "channel", channel);
        put(sources, "amount", amount);
        put(sources, "placements", placements);
        put(sources, "receivedAt", receivedAt);
        put(sources, "cancel", cancel);
        put(sources, "cancellationId", cancellationId);
        put(sources, "evenIfUnseen", evenIfUnseen);
        attributes.forEach((key, source) -> put(sources, "attributes." + key, source));
        return sources;
    }

    /** The mapping with those sources. */
    public static ColumnMapping of(Map<String, Source> sources) {
        Map<String, Source> attributes = new LinkedHashMap<>();
        sources.forEach((part, source) -> {
            if (part.startsWith("attributes.")) {
                attributes.put(part.substring("attributes.".length()), source);
            }
        });
        return new ColumnMapping(
                sources.get("actionId"),
                sources.get("memberId"),
                sources.get("type"),
                sources.get("occurredAt"),
                sources.get("channel"),
                sources.get("amount"),
                sources.get("placements"),
                sources.get("receivedAt"),
                sources.get("cancel"),
                sources.get("cancellationId"),
                sources.get("evenIfUnseen"),
                attributes,
                null);
    }

    /** The same with that mark before the decimals of amounts. */
    public ColumnMapping with(@Nullable DecimalMark mark) {
        return new ColumnMapping(
                actionId,
                memberId,
                type,
                occurredAt,
                channel,
                amount,
                placements,
                receivedAt,
                cancel,
                cancellationId,
                evenIfUnseen,
                attributes,
                mark);
    }

    /** The required parts that have no source. */
    public List<String> missing() {
        Set<String> present = sources().keySet();
        return List.of("memberId", "type", "occurredAt").stream()
                .filter(part -> !present.contains(part))
                .toList();
    }

    /** Why a recording with those columns cannot be read this way; empty where it can. */
    public List<Label> problems(List<String> columns) {
        List<Label> problems = new ArrayList<>();
        missing().forEach(part -> problems.add(RecordingTexts.text("partUnmapped", part)));
        sources().forEach((part, source) -> {
            if (source.column() != null && !columns.contains(source.column())) {
                problems.add(RecordingTexts.text("noColumn", part, source.column()));
            }
        });
        return problems;
    }

    /** Why that recording cannot be read this way; empty if it can. */
    public List<Label> problems(Recording recording) {
        List<Label> problems = new ArrayList<>(problems(recording.columns()));
        ambiguousAmount(recording).ifPresent(problems::add);
        return problems;
    }

    /** Asks for the decimal mark if amounts depend on it and their column does not show it: is 1.035 more than 1000? */
    public Optional<Label> ambiguousAmount(Recording recording) {
        if (decimalMark != null || amount == null || amount.column() == null) {
            return Optional.empty();
        }
        return recording.numbers(amount.column()).ambiguous().map(cell -> RecordingTexts.text("ambiguousAmount", cell));
    }

    private static void put(Map<String, Source> sources, String part, @Nullable Source source) {
        if (source != null) {
            sources.put(part, source);
        }
    }
}
