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
 * Maps the columns of a recording to the parts of an action or a cancellation.
 *
 * @param actionId       source of the action's id; null to use file name and line
 * @param memberId       source of the member's id; required, but null in an incomplete mapping
 * @param type           source of the action's type; required, but null in an incomplete mapping
 * @param occurredAt     source of the time of the action; required, but null in an incomplete mapping
 * @param channel        source of the channel; null for none
 * @param amount         source of the amount; null for none
 * @param placements     source of the placements' keys, separated by commas; null for none
 * @param receivedAt     source of the time at which the service received the action; null if it was {@code occurredAt}
 * @param cancel         source of the id of the action that the row cancels; null if no row cancels an action, or only
 *                       rows of type {@link #CANCELLED} do
 * @param cancellationId source of the application's id of a cancellation; null for none
 * @param evenIfUnseen   source of whether a cancellation also applies to an action that arrives later; null for no
 * @param attributes     sources of attributes, by attribute key
 * @param decimalMark    decimal mark of the amounts and numbers; null to infer it from each column
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

    /** The type of a row that cancels an action, unless an action type with this key is declared. */
    public static final String CANCELLED = "cancelled";

    /** The names of the parts other than attributes. */
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
     * A column or a constant: exactly one of the two is not null.
     *
     * @param column name of the column
     * @param value  constant value for every row
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

    /**
     * All parts that have a source, by name. The names of attributes begin with {@code attributes.}, as in
     * {@code attributes.courseId}.
     */
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

    /** Creates a mapping from sources by name; the inverse of {@link #sources}. The decimal mark is null. */
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

    /** A copy with another decimal mark. */
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

    /** The names of the required parts that have no source. */
    public List<String> missing() {
        Set<String> present = sources().keySet();
        return List.of("memberId", "type", "occurredAt").stream()
                .filter(part -> !present.contains(part))
                .toList();
    }

    /** Why this mapping does not fit a recording with these columns; empty if it does. */
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

    /** Why this mapping does not fit the recording; empty if it does. */
    public List<Label> problems(Recording recording) {
        List<Label> problems = new ArrayList<>(problems(recording.columns()));
        ambiguousAmount(recording).ifPresent(problems::add);
        return problems;
    }

    /**
     * Asks for the decimal mark if amounts depend on it and their column does not show it. For example, 1.035 may be
     * 1035 or slightly more than 1. Empty if the mark is known.
     */
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
