package dev.daka.core.decide.rules;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.execute;
import static org.drools.model.PatternDSL.pattern;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.campaign.Condition;
import dev.daka.core.campaign.DecisionTable;
import dev.daka.core.campaign.RuleRow;
import dev.daka.core.decide.rules.network.RowTests;
import dev.daka.core.decide.rules.network.RuleNetwork;
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
 * The Drools executable model of a workbook's tables. It has one rule with one pattern for each alternative of a row's
 * indexed conditions. Building it generates and compiles no code.
 */
final class RuleModel {
    private static final String PACKAGE = "dev.daka.campaign";

    private final ModelImpl model = new ModelImpl();
    private final Constraints constraints = new Constraints();
    /** The test of each condition, shared by all rows that have the condition. */
    private final Map<Condition, Predicate<Occasion>> tests = new HashMap<>();

    private final List<CompiledRow> rows;
    private final Map<String, RowTests> testsByRule = new HashMap<>();

    RuleModel(List<DecisionTable> tables) {
        rows = compiled(tables);
        IndexedConditions chosen =
                new IndexedConditions(rows.stream().map(CompiledRow::conditions).toList());
        rows.forEach(row -> add(row, chosen.of(row.conditions())));
    }

    /** The compiled rows, in table order. */
    List<CompiledRow> rows() {
        return rows;
    }

    RuleNetwork network() {
        return RuleNetwork.of(model, testsByRule);
    }

    private void add(CompiledRow row, List<Condition> indexed) {
        List<Predicate<Occasion>> rest = row.conditions().stream()
                .filter(condition -> !indexed.contains(condition))
                .map(condition -> tests.computeIfAbsent(condition, ConditionTest::of))
                .toList();
        RowTests tested = new RowTests(rest, row.fired());
        IndexedConditions.alternatives(indexed).forEach(conditions -> addRule(conditions, tested));
    }

    /**
     * Adds a Drools rule with an empty consequence. {@link RuleNetwork} proposes the row at the end of the rule's alpha
     * nodes.
     */
    private void addRule(List<Condition> conditions, RowTests row) {
        String name = "rule " + testsByRule.size();
        Variable<Occasion> occasion = declarationOf(Occasion.class);
        PatternDef<Occasion> pattern = pattern(occasion);
        conditions.forEach(condition -> constraints.add(pattern, condition));
        Rule rule = PatternDSL.rule(PACKAGE, name).build(pattern, execute(() -> {}));
        model.addRule(rule);
        testsByRule.put(name, row);
    }

    private static List<CompiledRow> compiled(List<DecisionTable> tables) {
        List<CompiledRow> rows = new ArrayList<>();
        for (DecisionTable table : tables) {
            for (RuleRow row : table.rows()) {
                rows.add(compiled(table, row, rows.size()));
            }
        }
        return rows;
    }

    private static CompiledRow compiled(DecisionTable table, RuleRow row, int position) {
        Map<EffectField, CellValue> effects = new HashMap<>();
        for (int i = 0; i < table.columns().size(); i++) {
            Optional<CellValue> cell = row.values().get(i);
            if (cell.isPresent() && table.columns().get(i).binding() instanceof Binding.Effect effect) {
                effects.put(effect.field(), cell.get());
            }
        }
        return new CompiledRow(Condition.of(table, row), new FiredRow(position, row.ref(), RowEffect.of(effects)));
    }
}
