package dev.daka.core.ruleset;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.globalOf;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.pattern;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.campaign.DecisionTable;
import dev.daka.core.campaign.RuleRow;
import dev.daka.core.evaluation.FiredRow;
import dev.daka.core.evaluation.Occasion;
import dev.daka.core.evaluation.Proposal;
import dev.daka.core.evaluation.RowEffect;
import dev.daka.core.ruleset.Condition.Subject;
import dev.daka.core.vocabulary.Binding;
import dev.daka.core.vocabulary.EffectField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.model.Global;
import org.drools.model.Model;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;

/**
 * The Drools executable model of a workbook's tables: one rule per row, on one pattern, with constraints that Drools can
 * index. Building it generates no code and compiles none.
 */
final class RuleModel {
    static final String PROPOSAL = "proposal";

    private static final String PACKAGE = "dev.daka.campaign";

    private final Global<Proposal> proposal = globalOf(Proposal.class, PACKAGE, PROPOSAL);
    private final Constraints constraints = new Constraints();
    private final List<CompiledRow> rows;
    private final Comparator<Condition> mostSelectiveFirst;

    /** A row, taken apart into conditions and what it proposes. */
    record CompiledRow(List<Condition> conditions, FiredRow fired) {}

    RuleModel(List<DecisionTable> tables) {
        rows = compiled(tables);
        mostSelectiveFirst = mostSelectiveFirst(rows);
    }

    List<CompiledRow> rows() {
        return rows;
    }

    Model build() {
        ModelImpl model = new ModelImpl();
        model.addGlobal(proposal);
        rows.forEach(row -> model.addRule(ruleOf(row)));
        return model;
    }

    private Rule ruleOf(CompiledRow row) {
        Variable<Occasion> occasion = declarationOf(Occasion.class);
        PatternDef<Occasion> pattern = pattern(occasion);
        row.conditions.stream().sorted(mostSelectiveFirst).forEach(condition -> constraints.add(pattern, condition));
        FiredRow fired = row.fired;
        return PatternDSL.rule(PACKAGE, fired.rule().name())
                .build(pattern, on(proposal).execute(collector -> collector.propose(fired)));
    }

    private static List<CompiledRow> compiled(List<DecisionTable> tables) {
        List<CompiledRow> rows = new ArrayList<>();
        for (DecisionTable table : tables) {
            for (RuleRow row : table.rows()) {
                rows.add(compiled(table, row, rows.size()));
            }
        }
        return List.copyOf(rows);
    }

    private static CompiledRow compiled(DecisionTable table, RuleRow row, int position) {
        List<Condition> conditions = new ArrayList<>();
        Map<EffectField, CellValue> effects = new EnumMap<>(EffectField.class);
        for (int i = 0; i < table.columns().size(); i++) {
            Optional<CellValue> cell = row.values().get(i);
            if (cell.isEmpty()) {
                continue;
            }
            Binding binding = table.columns().get(i).binding();
            if (binding instanceof Binding.Condition condition) {
                conditions.add(Condition.of(condition, cell.get()));
            } else if (binding instanceof Binding.Effect effect) {
                effects.put(effect.field(), cell.get());
            }
        }
        return new CompiledRow(List.copyOf(conditions), new FiredRow(position, row.ref(), RowEffect.of(effects)));
    }

    /**
     * Equality before the rest, and the column with the most different values before others: a lookup by hash then
     * leaves the fewest rows for the next look. All rows follow the same order, so that they share nodes.
     */
    private static Comparator<Condition> mostSelectiveFirst(List<CompiledRow> rows) {
        Map<Subject, Set<CellValue>> values = new HashMap<>();
        rows.stream()
                .flatMap(row -> row.conditions.stream())
                .filter(Condition::isEquality)
                .forEach(condition -> values.computeIfAbsent(condition.subject(), first -> new HashSet<>())
                        .add(condition.value()));
        Map<Subject, Integer> different = values.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> -entry.getValue().size()));
        return Comparator.comparing((Condition condition) -> !condition.isEquality())
                .thenComparing(condition -> different.getOrDefault(condition.subject(), 0))
                .thenComparing(condition -> condition.subject().property())
                .thenComparing(condition -> condition.subject().parameter());
    }
}
