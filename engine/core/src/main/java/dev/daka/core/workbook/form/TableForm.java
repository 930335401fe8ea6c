package dev.daka.core.workbook.form;

import dev.daka.core.campaign.HitPolicy;
import dev.daka.core.vocabulary.Label;
import dev.daka.core.vocabulary.Name;
import dev.daka.core.vocabulary.Vocabulary;
import java.util.regex.Pattern;

/** The fixed texts of a decision table's sheet. */
public final class TableForm {
    public static final String RULE_SET = "RuleSet";
    public static final String IMPORT = "Import";
    public static final String VARIABLES = "Variables";
    /** Drools setting that evaluates rows from top to bottom. */
    public static final String SEQUENTIAL = "Sequential";

    public static final String TRUE = "true";
    /** Drools setting that stops at the first row that fires. */
    public static final String ACTIVATION_GROUP = "ACTIVATION-GROUP";
    /** Start of the row above the table. */
    public static final String RULE_TABLE = "RuleTable";
    /** Keyword of the column with the rules' names. */
    public static final String NAME = "NAME";
    /** Name of the row that states the hit policy for operators. */
    public static final Name HIT_POLICY = new Name("hitPolicy", new Label("命中方式", "Hit policy"));

    private static final Pattern SPACES = Pattern.compile("(?U)\\s+");

    private TableForm() {}

    /** Text of the row above a table, such as {@code RuleTable Tasks}. */
    public static String mark(String table) {
        return RULE_TABLE + " " + table;
    }

    /**
     * Name of the table's Drools package, which the sheet contains beside {@code RuleSet}. Drools applies the settings
     * of a package to all of its rules, so a table with hit policy {@code FIRST} has a separate package.
     */
    public static String ruleSet(Vocabulary vocabulary, String table, HitPolicy hitPolicy) {
        return hitPolicy == HitPolicy.FIRST ? vocabulary.ruleSet() + "." + table : vocabulary.ruleSet();
    }

    /** True if the text is the label in Chinese, in English, or in both languages. */
    public static boolean isLabel(String seen, Label label) {
        String text = SPACES.matcher(seen).replaceAll(" ").strip();
        return text.equals(label.zh()) || text.equals(label.en()) || text.equals(label.zh() + " " + label.en());
    }
}
