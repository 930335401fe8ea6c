package dev.daka.core.workbook.form;

import dev.daka.core.campaign.HitPolicy;
import dev.daka.core.vocabulary.Label;
import dev.daka.core.vocabulary.Name;
import dev.daka.core.vocabulary.Vocabulary;
import java.util.regex.Pattern;

/** The fixed words of a decision table's sheet, and what of the others may stand there. */
public final class TableForm {
    public static final String RULE_SET = "RuleSet";
    public static final String IMPORT = "Import";
    public static final String VARIABLES = "Variables";
    /** Makes Drools try rows from top to bottom. */
    public static final String SEQUENTIAL = "Sequential";

    public static final String TRUE = "true";
    /** Makes Drools stop at the first row that fires. */
    public static final String ACTIVATION_GROUP = "ACTIVATION-GROUP";
    /** Begins the row after which the table stands. */
    public static final String RULE_TABLE = "RuleTable";
    /** Above the rules' names. */
    public static final String NAME = "NAME";
    /** The row that tells people which of the matching rows fire. */
    public static final Name HIT_POLICY = new Name("hitPolicy", new Label("命中方式", "Hit policy"));

    private static final Pattern SPACES = Pattern.compile("(?U)\\s+");

    private TableForm() {}

    /** The row that starts a table, such as {@code RuleTable Tasks}. */
    public static String mark(String table) {
        return RULE_TABLE + " " + table;
    }

    /**
     * What stands beside {@code RuleSet}. Drools gives what is said there to all rules of a package, so that a table whose first
     * matching row fires alone needs a package of its own.
     */
    public static String ruleSet(Vocabulary vocabulary, String table, HitPolicy hitPolicy) {
        return hitPolicy == HitPolicy.FIRST ? vocabulary.ruleSet() + "." + table : vocabulary.ruleSet();
    }

    /** A label row may hold the Chinese, the English, or both. */
    public static boolean isLabel(String seen, Label label) {
        String text = SPACES.matcher(seen).replaceAll(" ").strip();
        return text.equals(label.zh()) || text.equals(label.en()) || text.equals(label.zh() + " " + label.en());
    }
}
