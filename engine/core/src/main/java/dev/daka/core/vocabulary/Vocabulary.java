package dev.daka.core.vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The columns that operators may use, and the Drools texts around them.
 *
 * @param ruleSet   what stands beside {@code RuleSet}
 * @param imports   what stands beside {@code Import}
 * @param variables what stands beside {@code Variables}
 * @param object    what stands above every condition
 * @param ruleName  the label of the first column, which names the rules
 * @param ruleNameHelp one line for operators
 * @param columns   with family parameters filled in for all declared attributes
 * @param ofMetrics the families whose columns a workbook's metrics make
 */
public record Vocabulary(
        String ruleSet,
        String imports,
        String variables,
        String object,
        Label ruleName,
        Label ruleNameHelp,
        List<Column> columns,
        List<ColumnFamily> ofMetrics) {
    public Vocabulary {
        columns = List.copyOf(columns);
        ofMetrics = List.copyOf(ofMetrics);
    }

    /** The column of that key. */
    public Optional<Column> column(String key) {
        return columns.stream().filter(column -> column.key().equals(key)).findFirst();
    }

    /** This vocabulary and the columns of a workbook's metrics. */
    public Vocabulary with(List<Name> metrics) {
        Stream<Column> added =
                ofMetrics.stream().flatMap(family -> metrics.stream().map(metric -> family.of(metric, null)));
        return new Vocabulary(
                ruleSet,
                imports,
                variables,
                object,
                ruleName,
                ruleNameHelp,
                Stream.concat(columns.stream(), added).toList(),
                ofMetrics);
    }
}
