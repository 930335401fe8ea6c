package dev.daka.core.evaluation;

import dev.daka.core.campaign.DecisionTable;
import dev.daka.core.campaign.HitPolicy;
import dev.daka.core.campaign.RuleRef;
import dev.daka.core.campaign.RuleRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The rows of a workbook in table order; a rule's name is unique among them. */
public final class RowOrder {
    private final List<RuleRef> rules;
    private final Map<String, Integer> positions = new HashMap<>();

    private final Set<String> firstHitTables;

    private RowOrder(List<RuleRef> rules, Set<String> firstHitTables) {
        this.rules = rules;
        this.firstHitTables = firstHitTables;
        for (RuleRef rule : rules) {
            positions.put(rule.name(), positions.size());
        }
        if (positions.size() != rules.size()) {
            throw new IllegalArgumentException("Each rule has a name of its own");
        }
    }

    public static RowOrder of(List<DecisionTable> tables) {
        List<RuleRef> rules = tables.stream()
                .flatMap(table -> table.rows().stream())
                .map(RuleRow::ref)
                .toList();
        Set<String> firstHitTables = tables.stream()
                .filter(table -> table.hitPolicy() == HitPolicy.FIRST)
                .map(DecisionTable::name)
                .collect(Collectors.toUnmodifiableSet());
        return new RowOrder(rules, firstHitTables);
    }

    public RuleRef ruleAt(int position) {
        return rules.get(position);
    }

    public int positionOf(String ruleName) {
        Integer position = positions.get(ruleName);
        if (position == null) {
            throw new IllegalArgumentException("No rule is named '" + ruleName + "'");
        }
        return position;
    }

    /** Tells whether only the first matching row of that table counts. */
    boolean takesFirstOnly(String table) {
        return firstHitTables.contains(table);
    }
}
