package dev.daka.core.replay.recording;

import dev.daka.core.action.ActionCheck;
import dev.daka.core.action.ActionFault;
import dev.daka.core.action.ActionId;
import dev.daka.core.action.IdRule;
import dev.daka.core.action.MemberId;
import dev.daka.core.action.PostedAction;
import dev.daka.core.action.PostedValue;
import dev.daka.core.notation.DecimalMark;
import dev.daka.core.notation.WrittenNumber;
import dev.daka.core.notation.WrittenTime;
import dev.daka.core.replay.recording.ColumnMapping.Source;
import dev.daka.core.vocabulary.AttributeType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the parts of an action or a cancellation from one row after the other. */
final class RowParts {
    private static final Set<String> YES = Set.of("true", "yes", "y", "1", "是");

    private final ColumnMapping mapping;
    private final Recording recording;
    private final ActionCheck check;
    private final ZoneId zone;

    private Map<String, String> cells = Map.of();
    private @Nullable Instant occurredAt;
    private @Nullable Instant receivedAt;
    private @Nullable BigDecimal amount;

    /** @param zone time zone of times that are written without an offset */
    RowParts(ColumnMapping mapping, Recording recording, ActionCheck check, ZoneId zone) {
        this.mapping = mapping;
        this.recording = recording;
        this.check = check;
        this.zone = zone;
    }

    /** Moves to the next row. Returns why it cannot be read; empty if it can. */
    Optional<SkipReason.Why> read(Map<String, String> row) {
        cells = row;
        occurredAt = time(mapping.occurredAt());
        receivedAt = time(mapping.receivedAt());
        amount = number(mapping.amount());
        return ruinedId()
                .or(() -> unread("occurredAt", mapping.occurredAt(), occurredAt, NO_TIME))
                .or(() -> unread("receivedAt", mapping.receivedAt(), receivedAt, NO_TIME))
                .or(() -> unread("amount", mapping.amount(), amount, NO_NUMBER));
    }

    private record NotRead(SkipReason reason, String key) {}

    private static final NotRead NO_TIME = new NotRead(SkipReason.NO_TIME, "unread.time");
    private static final NotRead NO_NUMBER = new NotRead(SkipReason.NO_NUMBER, "unread.number");

    private Optional<SkipReason.Why> unread(String part, @Nullable Source source, @Nullable Object read, NotRead what) {
        String text = of(source);
        return text == null || read != null
                ? Optional.empty()
                : Optional.of(what.reason().in(part, RecordingTexts.text(what.key(), part, text)));
    }

    private Optional<SkipReason.Why> ruinedId() {
        Map<String, @Nullable Source> ids = new LinkedHashMap<>();
        ids.put("memberId", mapping.memberId());
        ids.put("actionId", mapping.actionId());
        ids.put("cancel", mapping.cancel());
        ids.put("cancellationId", mapping.cancellationId());
        mapping.attributes().forEach((key, source) -> {
            if (check.attributeType(type(), key)
                    .filter(AttributeType.TEXT::equals)
                    .isPresent()) {
                ids.put("attributes." + key, source);
            }
        });
        for (Map.Entry<String, @Nullable Source> id : ids.entrySet()) {
            String text = of(id.getValue());
            if (text != null && BareCell.isRuinedId(text)) {
                return Optional.of(SkipReason.RUINED_ID.about(id.getKey(), text));
            }
        }
        return Optional.empty();
    }

    private @Nullable Instant time(@Nullable Source source) {
        String text = of(source);
        return text == null ? null : WrittenTime.instant(text, zone).orElse(null);
    }

    private @Nullable BigDecimal number(@Nullable Source source) {
        String text = of(source);
        return text == null
                ? null
                : WrittenNumber.of(text)
                        .flatMap(number -> number.value(mark(source)))
                        .orElse(null);
    }

    private @Nullable DecimalMark mark(@Nullable Source source) {
        if (mapping.decimalMark() != null && recording.format() == Recording.Format.CSV) {
            return mapping.decimalMark();
        }
        String column = source == null ? null : source.column();
        return column == null
                ? DecimalMark.POINT
                : recording.decimalMark(column).orElse(null);
    }

    /** True if the row cancels an action. */
    boolean isCancellation() {
        return of(mapping.cancel()) != null || isOfTypeCancelled();
    }

    private boolean isOfTypeCancelled() {
        return type().equals(ColumnMapping.CANCELLED) && !check.isDeclared(ColumnMapping.CANCELLED);
    }

    private String type() {
        String type = of(mapping.type());
        return type == null ? "" : type;
    }

    /** The row's cancellation; empty if the action, the member or the time is missing or invalid. */
    Optional<Recorded> cancellation(Recorded.Place place) {
        String named = of(mapping.cancel());
        String action = named == null ? of(mapping.actionId()) : named;
        String member = of(mapping.memberId());
        Instant at = receivedAt == null ? occurredAt : receivedAt;
        if (action == null || member == null || at == null || !isId(action) || !isId(member)) {
            return Optional.empty();
        }
        String evenIfUnseen = of(mapping.evenIfUnseen());
        return Optional.of(new Recorded.Cancelled(
                new MemberId(member),
                new ActionId(action),
                of(mapping.cancellationId()),
                amount,
                evenIfUnseen != null && YES.contains(evenIfUnseen.toLowerCase(java.util.Locale.ROOT)),
                at,
                place));
    }

    private static boolean isId(String text) {
        return IdRule.accepts(text);
    }

    @Nullable Instant receivedAt() {
        return receivedAt;
    }

    PostedAction posted(@Nullable String id) {
        Map<String, PostedValue> attributes = new LinkedHashMap<>();
        mapping.attributes().forEach((key, source) -> {
            String text = of(source);
            if (text != null) {
                attributes.put(key, new PostedValue.Written(text, mark(source)));
            }
        });
        String placements = of(mapping.placements());
        return new PostedAction(
                id,
                of(mapping.type()),
                of(mapping.memberId()),
                occurredAt,
                of(mapping.channel()),
                amount,
                attributes,
                placements == null
                        ? List.of()
                        : Arrays.stream(placements.split(",", ActionCheck.MOST_PLACEMENTS + 2))
                                .map(String::strip)
                                .toList());
    }

    /** The subject by which skipped lines with this fault are counted: the undeclared action type, or the field. */
    String subject(ActionFault fault) {
        return fault.kind() == ActionFault.Kind.UNKNOWN_ACTION_TYPE ? type() : fault.field();
    }

    private @Nullable String of(@Nullable Source source) {
        return source == null ? null : source.in(cells);
    }
}
