package dev.daka.core.workbook.lint;

import dev.daka.core.campaign.RuleRow;
import dev.daka.core.declaration.Declarations;
import dev.daka.core.finding.Findings;
import dev.daka.core.finding.RuleFindingCodes;
import dev.daka.core.vocabulary.Binding;
import dev.daka.core.vocabulary.Column;
import dev.daka.core.vocabulary.EffectField;
import dev.daka.core.vocabulary.Label;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds incomplete effects: a multiplier without its lane, a placement without content, pending without points. */
public final class IncompleteEffect implements Check {
    static final List<Need> NEEDS = List.of(
            new Need(EffectField.MULTIPLY_LANE, EffectField.MULTIPLY_FACTOR),
            new Need(EffectField.MULTIPLY_FACTOR, EffectField.MULTIPLY_LANE),
            new Need(EffectField.PLACEMENT, EffectField.CONTENT),
            new Need(EffectField.CONTENT, EffectField.PLACEMENT),
            new Need(EffectField.PRIORITY, EffectField.CONTENT),
            new Need(EffectField.FULL_AMOUNT, EffectField.POINTS_PER_FULL),
            new Need(EffectField.POINTS_PER_FULL, EffectField.FULL_AMOUNT),
            new Need(
                    EffectField.PENDING_DAYS,
                    EffectField.POINTS,
                    EffectField.POINTS_PER_UNIT,
                    EffectField.POINTS_PER_FULL),
            new Need(
                    EffectField.CONFIRMED_BY,
                    EffectField.POINTS,
                    EffectField.POINTS_PER_UNIT,
                    EffectField.POINTS_PER_FULL));

    private final Declarations declarations;

    /**
     * A part of an effect that has no meaning without another part.
     *
     * @param part   the dependent part
     * @param others the parts of which at least one must also be present
     */
    record Need(EffectField part, List<EffectField> others) {
        private Need(EffectField part, EffectField... others) {
            this(part, List.of(others));
        }

        boolean isMet(Predicate<EffectField> there) {
            return !there.test(part) || others.stream().anyMatch(there);
        }

        /** Labels of the other parts for which the vocabulary has a column. */
        Label othersIn(Declarations declarations) {
            List<Label> labels = others.stream()
                    .flatMap(other -> find(declarations, other).stream())
                    .toList();
            return new Label(
                    labels.stream().map(Label::zh).collect(Collectors.joining(" / ")),
                    labels.stream().map(Label::en).collect(Collectors.joining(" / ")));
        }
    }

    public IncompleteEffect(Declarations declarations) {
        this.declarations = declarations;
    }

    @Override
    public void check(ReadWorkbook workbook, Findings findings) {
        workbook.eachRow((table, row) -> NEEDS.stream()
                .filter(need -> !need.isMet(field -> table.fills(row, field)))
                .forEach(need -> add(table, row, need, findings)));
    }

    private void add(ReadTable table, RuleRow row, Need need, Findings findings) {
        findings.add(
                RuleFindingCodes.INCOMPLETE_EFFECT,
                table.place(row, table.columnOf(need.part()).orElseThrow()),
                label(declarations, need.part()),
                need.othersIn(declarations));
    }

    static Label label(Declarations declarations, EffectField field) {
        return find(declarations, field).orElseThrow();
    }

    private static Optional<Label> find(Declarations declarations, EffectField field) {
        return declarations.vocabulary().columns().stream()
                .filter(column -> column.binding().equals(new Binding.Effect(field)))
                .findFirst()
                .map(Column::label);
    }
}
