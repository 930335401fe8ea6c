package dev.daka.core.decide.rules;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.execute;
import static org.drools.model.PatternDSL.pattern;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.campaign.Condition;
import dev.daka.core.campaign.DecisionTable;
import dev.daka.core.campaign.RuleRow;
import dev.daka.core.evaluation.FiredRow;
import dev.daka.core.evaluation.Occasion;
import dev.daka.core.evaluation.RowEffect;
import dev.daka.core.vocabulary.Binding;
import dev.daka.core.vocabulary.EffectField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;

/**
 * The Drools executable model of a workbook's tables: rules on one pattern, one for each row and each alternative of its
 * indexed conditions. Building it generates no code and compiles none.
 */
final class RuleModel {
    private static final String PACKAGE = "dev.daka.campaign";

    private final ModelImpl model = new ModelImpl();
    private final Constraints constraints = new Constraints();
    /** Rows share the test of a condition that they share. */
    private final Map<Condition, Predicate<Occasion>> tests = new HashMap<>();

    private final List<CompiledRow> rows = new ArrayList<>();
    private final Map<String, CompiledRow> rowsByRule = new HashMap<>();

    RuleModel(List<DecisionTable> tables) {
        List<RowParts> parts = apart(tables);
        IndexedConditions chosen =
                new IndexedConditions(parts.stream().map(RowParts::conditions).toList());
        parts.forEach(row -> add(row, chosen.of(row.conditions)));
    }

    /** A row's conditions and what it proposes. */
    private record RowParts(List<Condition> conditions, FiredRow fired) {}

    /** In table order. */
    List<CompiledRow> rows() {
        return rows;
    }

    AlphaNetwork network() {
        return AlphaNetwork.of(model, rowsByRule);
    }

    private void add(RowParts parts, List<Condition> indexed) {
        List<Predicate<Occasion>> rest = parts.conditions.stream()
                .filter(condition -> !indexed.contains(condition))
                .map(condition -> tests.computeIfAbsent(condition, ConditionTest::of))
                .toList();
        CompiledRow row = new CompiledRow(parts.conditions, rest, parts.fired);
        rows.add(row);
        IndexedConditions.alternatives(indexed).forEach(conditions -> addRule(conditions, row));
    }

    /** The rule does nothing: the row that it stands for is proposed where its conditions end. */
    private void addRule(List<Condition> conditions, CompiledRow row) {
        String name = "rule " + rowsByRule.size();
        Variable<Occasion> occasion = declarationOf(Occasion.class);
        PatternDef<Occasion> pattern = pattern(occasion);
        conditions.forEach(condition -> constraints.add(pattern, condition));
        Rule rule = PatternDSL.rule(PACKAGE, name).build(pattern, execute(() -> {}));
        model.addRule(rule);
        rowsByRule.put(name, row);
    }

    private static List<RowParts> apart(List<DecisionTable> tables) {
        List<RowParts> rows = new ArrayList<>();
        for (DecisionTable table : tables) {
            for (RuleRow row : table.rows()) {
                rows.add(apart(table, row, rows.size()));
            }
        }
        return rows;
    }

    private static RowParts apart(DecisionTable table, RuleRow row, int position) {
        Map<EffectField, CellValue> effects = new HashMap<>();
        for (int i = 0; i < table.columns().size(); i++) {
            Optional<CellValue> cell = row.values().get(i);
            if (cell.isPresent() && table.columns().get(i).binding() instanceof Binding.Effect effect) {
                effects.put(effect.field(), cell.get());
            }
        }
        return new RowParts(Condition.of(table, row), new FiredRow(position, row.ref(), RowEffect.of(effects)));
    }
}
