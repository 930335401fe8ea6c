package dev.daka.core.vocabulary;

import java.util.List;

/**
 * The columns that operators may use, and the Drools texts around them.
 *
 * @param ruleSet   what stands beside {@code RuleSet}
 * @param imports   what stands beside {@code Import}
 * @param variables what stands beside {@code Variables}
 * @param object    what stands above every condition
 * @param columns   with family parameters filled in for all declared attributes; a workbook's metrics come on top
 */
public record Vocabulary(String ruleSet, String imports, String variables, String object, List<Column> columns) {
    public Vocabulary {
        columns = List.copyOf(columns);
    }
}
