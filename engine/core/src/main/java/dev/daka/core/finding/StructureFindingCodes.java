package dev.daka.core.finding;

/** Findings about sheets, and about the cells around a table's data. Each is an error. */
public final class StructureFindingCodes {
    public static final FindingCode UNKNOWN_SHEET = FindingCode.error("unknownSheet");
    public static final FindingCode MISSING_SHEET = FindingCode.error("missingSheet");
    public static final FindingCode STOCK_TABLE = FindingCode.error("stockTable");
    public static final FindingCode NO_TABLE = FindingCode.error("noTable");
    public static final FindingCode TECHNICAL_CELL_DIFFERS = FindingCode.error("technicalCellDiffers");
    public static final FindingCode TITLE_IS_A_KEYWORD = FindingCode.error("titleIsAKeyword");
    public static final FindingCode HIT_POLICY_DISAGREES = FindingCode.error("hitPolicyDisagrees");
    public static final FindingCode UNKNOWN_KEYWORD = FindingCode.error("unknownKeyword");
    public static final FindingCode COLUMN_WITHOUT_KEYWORD = FindingCode.error("columnWithoutKeyword");
    public static final FindingCode CONDITIONS_APART = FindingCode.error("conditionsApart");
    public static final FindingCode UNKNOWN_SNIPPET = FindingCode.error("unknownSnippet");
    public static final FindingCode COLUMN_WITHOUT_TECHNICAL_ROWS = FindingCode.error("columnWithoutTechnicalRows");
    public static final FindingCode UNKNOWN_COLUMN = FindingCode.error("unknownColumn");
    public static final FindingCode UNKNOWN_METRIC = FindingCode.error("unknownMetric");
    public static final FindingCode KEYWORD_DISAGREES = FindingCode.error("keywordDisagrees");
    public static final FindingCode LABEL_DIFFERS = FindingCode.error("labelDiffers");
    public static final FindingCode DOUBLED_COLUMN = FindingCode.error("doubledColumn");
    public static final FindingCode BLANK_ROW = FindingCode.error("blankRow");
    public static final FindingCode TEXT_BESIDE = FindingCode.error("textBeside");
    public static final FindingCode MERGED_CELLS = FindingCode.error("mergedCells");
    public static final FindingCode HIDDEN_ROW = FindingCode.error("hiddenRow");
    public static final FindingCode HIDDEN_COLUMN = FindingCode.error("hiddenColumn");
    public static final FindingCode HIDDEN_SHEET = FindingCode.error("hiddenSheet");
    public static final FindingCode COMMENT_ONLY_ROW = FindingCode.error("commentOnlyRow");
    public static final FindingCode UNKNOWN_HEADER = FindingCode.error("unknownHeader");
    public static final FindingCode MISSING_HEADER = FindingCode.error("missingHeader");
    public static final FindingCode DOUBLED_HEADER = FindingCode.error("doubledHeader");

    private StructureFindingCodes() {}
}
