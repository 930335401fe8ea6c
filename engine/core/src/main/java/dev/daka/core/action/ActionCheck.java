package dev.daka.core.action;

import dev.daka.core.vocabulary.ActionType;
import dev.daka.core.vocabulary.ActionTypes;
import dev.daka.core.vocabulary.Attribute;
import dev.daka.core.vocabulary.AttributeType;
import dev.daka.core.vocabulary.Domain;
import dev.daka.core.vocabulary.Label;
import dev.daka.core.vocabulary.Name;
import dev.daka.core.vocabulary.Names;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Checks posted actions against the declared action types. The service, the simulator and the tests use this same
 * check, so they accept the same actions.
 *
 * <p>Amounts and numbers are bounded because {@code 1e308} or a number of a million digits would otherwise be
 * multiplied, stored and summed.
 */
public final class ActionCheck {
    /** Maximum length of a channel in characters. */
    public static final int LONGEST_CHANNEL = 64;

    /** Maximum length of a text attribute in characters. */
    public static final int LONGEST_TEXT = 256;

    /** Maximum number of placements in an action. */
    public static final int MOST_PLACEMENTS = 20;

    /** Attributes whose value is the id of another action or another member. */
    private static final Set<String> NAMING_IDS = Set.of(ActionType.CONFIRMS, "inviteeId");

    private static final BigDecimal LARGEST_AMOUNT = BigDecimal.valueOf(1_000_000_000L);
    private static final BigDecimal LARGEST_NUMBER = BigDecimal.valueOf(1_000_000_000_000_000L);

    /**
     * Maximum number of decimals. It is generous because programs that calculate with binary fractions post numbers
     * such as 39.900000000000006.
     */
    private static final int MOST_DECIMALS = 30;

    private final ActionTypes types;
    private final Names names;

    /**
     * Creates a check.
     *
     * @param types declared action types
     * @param names declared names; channels and placements must be among them
     */
    public ActionCheck(ActionTypes types, Names names) {
        this.types = types;
        this.names = names;
    }

    /** Checks an action and reports all faults. Does not check whether it arrived in time. */
    public CheckedAction check(PostedAction posted) {
        return check(posted, null);
    }

    /**
     * Checks an action and reports all faults.
     *
     * @param receivedAt when the action arrived; null if unknown, in which case it is on time
     */
    public CheckedAction check(PostedAction posted, @Nullable Instant receivedAt) {
        Faults faults = new Faults();
        checkId(posted.actionId(), "actionId", faults);
        checkId(posted.memberId(), "memberId", faults);
        if (posted.occurredAt() == null) {
            faults.missing("occurredAt");
        }
        if (posted.channel() != null) {
            checkChannel(posted.channel(), faults);
        }
        checkPlacements(posted.placements(), faults);
        Map<String, AttributeValue> attributes = Map.of();
        Optional<ActionType> type = typeOf(posted, faults);
        if (type.isPresent()) {
            checkAmount(posted.amount(), type.get(), faults);
            attributes = attributesOf(posted, type.get(), faults);
            checkReceipt(posted.occurredAt(), receivedAt, type.get(), faults);
        }
        if (!faults.all.isEmpty()
                || posted.actionId() == null
                || posted.memberId() == null
                || posted.occurredAt() == null) {
            return new CheckedAction.Refused(faults.all);
        }
        return new CheckedAction.Accepted(new Action(
                new ActionId(posted.actionId()),
                posted.type(),
                new MemberId(posted.memberId()),
                posted.occurredAt(),
                posted.channel(),
                posted.amount(),
                attributes,
                posted.placements()));
    }

    private static void checkReceipt(
            @Nullable Instant occurredAt, @Nullable Instant receivedAt, ActionType type, Faults faults) {
        if (occurredAt == null || receivedAt == null || type.latest() == null) {
            return;
        }
        OffsetDateTime lastMoment = type.latest().lastMoment(occurredAt);
        if (receivedAt.isAfter(lastMoment.toInstant())) {
            faults.all.add(ActionFault.tooLate(lastMoment));
        }
    }

    /** The type of an attribute; empty if the action type or its attribute is not declared. */
    public Optional<AttributeType> attributeType(String actionType, String attribute) {
        return types.find(actionType).flatMap(type -> type.attribute(attribute)).map(Attribute::type);
    }

    /** True if an action type with this key is declared. */
    public boolean isDeclared(String actionType) {
        return types.find(actionType).isPresent();
    }

    private Optional<ActionType> typeOf(PostedAction posted, Faults faults) {
        if (posted.type() == null || posted.type().isBlank()) {
            faults.missing("type");
            return Optional.empty();
        }
        Optional<ActionType> type = types.find(posted.type());
        if (type.isEmpty()) {
            String declared =
                    types.all().stream().map(known -> known.name().key()).collect(Collectors.joining(", "));
            faults.add(
                    ActionFault.Kind.UNKNOWN_ACTION_TYPE,
                    "type",
                    ActionTexts.text("unknownType", shown(posted.type())),
                    ActionTexts.text("unknownType.cure", declared));
        }
        return type;
    }

    private static void checkId(@Nullable String id, String field, Faults faults) {
        if (id == null || id.isBlank()) {
            faults.missing(field);
        } else {
            IdRule.faultOf(id).ifPresent(fault -> faults.invalid(field, fault, IdRule.cure()));
        }
    }

    /** The fault of a single id, such as one in a URL; empty if the id is valid. */
    public static Optional<ActionFault> faultOfId(@Nullable String id, String field) {
        Faults faults = new Faults();
        checkId(id, field, faults);
        return faults.all.stream().findFirst();
    }

    private void checkChannel(String channel, Faults faults) {
        int before = faults.all.size();
        checkText(channel, "channel", LONGEST_CHANNEL, faults);
        if (faults.all.size() == before) {
            checkDeclared(Domain.CHANNELS, channel, "channel", faults);
        }
    }

    private void checkDeclared(Domain domain, String key, String field, Faults faults) {
        if (names.find(domain, key).isEmpty()) {
            faults.undeclared(
                    field, shown(key), names.in(domain).stream().map(Name::key).collect(Collectors.joining(", ")));
        }
    }

    private static void checkText(@Nullable String text, String field, int longest, Faults faults) {
        if (text == null || text.isBlank()) {
            faults.missing(field);
        } else if (text.length() > longest) {
            faults.invalid(
                    field, ActionTexts.text("tooLong", text.length()), ActionTexts.text("tooLong.cure", longest));
        } else if (!isPlain(text)) {
            faults.invalid(field, ActionTexts.text("notPlain"), ActionTexts.text("notPlain.cure"));
        }
    }

    /**
     * True if the text has no control characters and no unpaired surrogates. PostgreSQL cannot store NUL or unpaired
     * surrogates.
     */
    private static boolean isPlain(String text) {
        return text.codePoints()
                .noneMatch(point -> Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE);
    }

    private void checkPlacements(List<String> placements, Faults faults) {
        if (placements.size() > MOST_PLACEMENTS) {
            faults.invalid(
                    "placements",
                    ActionTexts.text("tooManyPlacements", placements.size()),
                    ActionTexts.text("tooManyPlacements.cure", MOST_PLACEMENTS));
        }
        for (int i = 0; i < Math.min(placements.size(), MOST_PLACEMENTS); i++) {
            if (!Name.isKey(placements.get(i))) {
                faults.invalid(
                        "placements[" + i + "]",
                        ActionTexts.text("notAPlacement", shown(placements.get(i))),
                        ActionTexts.text("notAPlacement.cure"));
            } else {
                checkDeclared(Domain.PLACEMENTS, placements.get(i), "placements[" + i + "]", faults);
            }
        }
    }

    private static void checkAmount(@Nullable BigDecimal amount, ActionType type, Faults faults) {
        if (amount == null) {
            if (type.amount() == ActionType.AmountUse.REQUIRED) {
                faults.missing("amount");
            }
            return;
        }
        if (type.amount() == ActionType.AmountUse.NONE) {
            faults.invalid("amount", ActionTexts.text("noAmount", shown(type)), ActionTexts.text("noAmount.cure"));
        } else if (!isAmount(amount)) {
            faults.invalid("amount", ActionTexts.text("amountOutOfRange"), ActionTexts.text("amountOutOfRange.cure"));
        }
    }

    /** True if an action may have this amount: from 0 to 1,000,000,000 with at most 30 decimals. */
    public static boolean isAmount(BigDecimal amount) {
        return amount.signum() >= 0 && isWithin(amount, LARGEST_AMOUNT);
    }

    private static boolean isWithin(BigDecimal number, BigDecimal largest) {
        return number.abs().compareTo(largest) <= 0
                && Math.abs(number.scale()) <= 1_000
                && number.stripTrailingZeros().scale() <= MOST_DECIMALS;
    }

    private static Map<String, AttributeValue> attributesOf(PostedAction posted, ActionType type, Faults faults) {
        Map<String, AttributeValue> values = new LinkedHashMap<>();
        posted.attributes().forEach((key, value) -> {
            Optional<Attribute> declared = type.attribute(key);
            if (declared.isEmpty()) {
                faults.unknownAttribute(key, type);
            } else {
                valueOf(value, declared.get(), faults).ifPresent(known -> values.put(key, known));
            }
        });
        for (Attribute declared : type.attributes()) {
            if (declared.required()
                    && !posted.attributes().containsKey(declared.name().key())) {
                faults.missing("attributes." + declared.name().key());
            }
        }
        return values;
    }

    private static Optional<AttributeValue> valueOf(PostedValue posted, Attribute declared, Faults faults) {
        String field = "attributes." + declared.name().key();
        Optional<AttributeValue> value = posted.as(declared.type());
        if (value.isEmpty()) {
            faults.invalid(field, ActionTexts.text("wrongType"), expected(declared.type()));
        } else if (value.get() instanceof AttributeValue.Numeric number && !isWithin(number.value(), LARGEST_NUMBER)) {
            faults.invalid(field, ActionTexts.text("numberOutOfRange"), ActionTexts.text("numberOutOfRange.cure"));
        } else if (value.get() instanceof AttributeValue.Text text) {
            checkAttribute(text.value(), declared, field, faults);
        }
        return value;
    }

    private static void checkAttribute(String text, Attribute declared, String field, Faults faults) {
        if (NAMING_IDS.contains(declared.name().key())) {
            checkId(text, field, faults);
        } else {
            checkText(text, field, LONGEST_TEXT, faults);
            checkChoice(text, declared, field, faults);
        }
    }

    private static void checkChoice(String text, Attribute declared, String field, Faults faults) {
        if (!declared.values().isEmpty()
                && declared.values().stream().noneMatch(name -> name.key().equals(text))) {
            String allowed = declared.values().stream().map(Name::key).collect(Collectors.joining(", "));
            faults.invalid(
                    field,
                    ActionTexts.text("undeclaredValue", shown(text)),
                    ActionTexts.text("undeclaredValue.cure", allowed));
        }
    }

    private static Label expected(AttributeType type) {
        return switch (type) {
            case TEXT -> ActionTexts.text("expected.text");
            case NUMBER -> ActionTexts.text("expected.number");
            case FLAG -> ActionTexts.text("expected.flag");
            case DATE -> ActionTexts.text("expected.date");
        };
    }

    /** The type as each language names it. */
    private static Label shown(ActionType type) {
        return new Label(type.name().cellText(), type.name().key());
    }

    /**
     * The text as a message repeats it: shortened to 64 characters, and {@code …} if it has characters that are not
     * visible.
     */
    private static String shown(String text) {
        String plain = isPlain(text) ? text : "…";
        return plain.length() <= LONGEST_CHANNEL ? plain : plain.substring(0, LONGEST_CHANNEL) + "…";
    }

    /** Collects the faults of one action. */
    private static final class Faults {
        private final List<ActionFault> all = new ArrayList<>();

        void add(ActionFault.Kind kind, String field, Label message, Label cure) {
            all.add(new ActionFault(kind, field, message, cure));
        }

        void missing(String field) {
            add(
                    ActionFault.Kind.MISSING_FIELD,
                    field,
                    ActionTexts.text("missing", field),
                    ActionTexts.text("missing.cure", field));
        }

        void invalid(String field, Label message, Label cure) {
            add(ActionFault.Kind.INVALID_FIELD, field, ActionTexts.text("inField", field, message), cure);
        }

        void undeclared(String field, String key, String declared) {
            add(
                    ActionFault.Kind.UNDECLARED_NAME,
                    field,
                    ActionTexts.text("undeclared", field, key),
                    ActionTexts.text("undeclared.cure", declared));
        }

        void unknownAttribute(String key, ActionType type) {
            String declared = type.attributes().stream()
                    .map(attribute -> attribute.name().key())
                    .collect(Collectors.joining(", "));
            add(
                    ActionFault.Kind.UNKNOWN_ATTRIBUTE,
                    "attributes." + shown(key),
                    ActionTexts.text("unknownAttribute", shown(type), shown(key)),
                    declared.isEmpty()
                            ? ActionTexts.text("unknownAttribute.none")
                            : ActionTexts.text("unknownAttribute.cure", declared));
        }
    }
}
