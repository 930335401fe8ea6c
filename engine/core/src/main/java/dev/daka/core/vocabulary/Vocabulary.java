package dev.daka.core.vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The columns that operators can use, and the texts around them for Drools.
 *
 * @param ruleSet      text beside {@code RuleSet}
 * @param imports      text beside {@code Import}
 * @param variables    text beside {@code Variables}
 * @param object       text above the conditions
 * @param ruleName     label of the first column, which holds the rules' names
 * @param ruleNameHelp one line of help for the first column
 * @param columns      the columns, including those of families for all declared attributes
 * @param ofMetrics    the families that have a column for each metric of a workbook
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

    /** The column with this key; empty if there is none. */
    public Optional<Column> column(String key) {
        return columns.stream().filter(column -> column.key().equals(key)).findFirst();
    }

    /** This vocabulary with the columns for a workbook's metrics added. */
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
