package dev.daka.service.campaigns;

import dev.daka.core.declaration.Declarations;
import dev.daka.core.vocabulary.ActionType;
import dev.daka.core.vocabulary.AttributeType;
import dev.daka.core.vocabulary.ColumnKind;
import dev.daka.core.vocabulary.Domain;
import dev.daka.core.vocabulary.Label;
import dev.daka.core.vocabulary.Name;
import dev.daka.core.vocabulary.ValueType;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * All that operators may write.
 *
 * @param budgets that all campaigns share; decisions name them by their keys
 */
@Schema(name = "Vocabulary")
record VocabularyAnswer(
        List<TypeAnswer> actionTypes,
        List<Named> channels,
        List<Named> tiers,
        List<Named> segments,
        List<Named> placements,
        List<Named> rewards,
        List<Named> badges,
        List<Named> messages,
        List<Named> currencies,
        List<Named> budgets,
        List<Named> lanes,
        List<Named> weekdays,
        List<Named> dayKinds,
        List<Named> holidays,
        List<ColumnAnswer> columns) {

    /** A name. */
    record Named(String key, Label label) {
        static Named of(Name name) {
            return new Named(name.key(), name.label());
        }
    }

    /** A type of action. */
    @Schema(name = "ActionType")
    record TypeAnswer(String key, Label label, ActionType.AmountUse amount, List<AttributeAnswer> attributes) {
        static TypeAnswer of(ActionType type) {
            List<AttributeAnswer> attributes = type.attributes().stream()
                    .map(attribute -> new AttributeAnswer(
                            attribute.name().key(),
                            attribute.name().label(),
                            attribute.type(),
                            attribute.required(),
                            attribute.values().stream().map(Named::of).toList()))
                    .toList();
            return new TypeAnswer(type.name().key(), type.name().label(), type.amount(), attributes);
        }
    }

    /** An attribute of a type; only the listed values are allowed where any is listed. */
    @Schema(name = "Attribute")
    record AttributeAnswer(String key, Label label, AttributeType type, boolean required, List<Named> values) {}

    /** A column of decision tables. */
    @Schema(name = "VocabularyColumn")
    record ColumnAnswer(String key, Label label, ColumnKind kind, ValueType type, Label help) {}

    static VocabularyAnswer of(Declarations declarations) {
        return new VocabularyAnswer(
                declarations.actionTypes().all().stream().map(TypeAnswer::of).toList(),
                named(declarations, Domain.CHANNELS),
                named(declarations, Domain.TIERS),
                named(declarations, Domain.SEGMENTS),
                named(declarations, Domain.PLACEMENTS),
                named(declarations, Domain.REWARDS),
                named(declarations, Domain.BADGES),
                named(declarations, Domain.MESSAGES),
                named(declarations, Domain.CURRENCIES),
                declarations.budgets().stream()
                        .map(budget -> new Named(budget.limit().name(), budget.label()))
                        .toList(),
                named(declarations, Domain.LANES),
                named(declarations, Domain.WEEKDAYS),
                named(declarations, Domain.DAY_KINDS),
                named(declarations, Domain.HOLIDAYS),
                declarations.vocabulary().columns().stream()
                        .map(column -> new ColumnAnswer(
                                column.key(), column.label(), column.kind(), column.type(), column.help()))
                        .toList());
    }

    private static List<Named> named(Declarations declarations, Domain domain) {
        return declarations.names().in(domain).stream().map(Named::of).toList();
    }
}
