package dev.daka.core.evaluation;

import dev.daka.core.campaign.DecisionTable;
import dev.daka.core.campaign.RuleRef;
import dev.daka.core.campaign.RuleRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows of a workbook in table order. The name of each rule is unique. */
public final class RowOrder {
    private final List<RuleRef> rules;
    private final Map<String, Integer> positions = new HashMap<>();

    private RowOrder(List<RuleRef> rules) {
        this.rules = rules;
        for (RuleRef rule : rules) {
            positions.put(rule.name(), positions.size());
        }
        if (positions.size() != rules.size()) {
            throw new IllegalArgumentException("Each rule has a name of its own");
        }
    }

    public static RowOrder of(List<DecisionTable> tables) {
        return new RowOrder(tables.stream()
                .flatMap(table -> table.rows().stream())
                .map(RuleRow::ref)
                .toList());
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
}
