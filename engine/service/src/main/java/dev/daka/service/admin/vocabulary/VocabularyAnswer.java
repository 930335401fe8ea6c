package dev.daka.service.admin.vocabulary;

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
 * Everything that workbooks may refer to.
 *
 * @param actionTypes the declared types of actions
 * @param channels    where actions happen
 * @param tiers       tiers of members
 * @param segments    segments of members
 * @param placements  where content is shown
 * @param rewards     rewards that campaigns grant
 * @param badges      badges that campaigns grant
 * @param messages    messages that campaigns send
 * @param currencies  currencies of points
 * @param budgets     budgets that all campaigns share; decisions name them by their keys
 * @param lanes       lanes of multipliers: of one lane the largest counts, and lanes multiply
 * @param weekdays    days of the week
 * @param dayKinds    kinds of days, such as working days
 * @param holidays    declared holidays
 * @param columns     the columns that decision tables may have
 */
@Schema(name = "Vocabulary")
public record VocabularyAnswer(
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

    /**
     * A declared name.
     *
     * @param key   the key that workbooks and the API use
     * @param label the name for people
     */
    public record Named(String key, Label label) {
        public static Named of(Name name) {
            return new Named(name.key(), name.label());
        }
    }

    /**
     * A type of action.
     *
     * @param key        key of the action type
     * @param label      name of the action type
     * @param amount     whether its actions carry an amount of money
     * @param attributes what else its actions carry
     */
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

    /**
     * An attribute that actions of a type carry.
     *
     * @param key      key of the attribute
     * @param label    name of the attribute
     * @param type     what its values are
     * @param required whether an action without it is refused
     * @param values   the only values allowed; empty if any value is
     */
    @Schema(name = "Attribute")
    record AttributeAnswer(String key, Label label, AttributeType type, boolean required, List<Named> values) {}

    /**
     * A column of decision tables.
     *
     * @param key   key of the column
     * @param label what the column is called
     * @param kind  whether the column holds conditions or effects
     * @param type  what its cells hold
     * @param help  one line that explains the column
     */
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
