package dev.daka.core.finding;

/** What can be wrong with sheets and with what stands around a table's data. Each is an error. */
public final class StructureFindingCodes {
    public static final FindingCode UNKNOWN_SHEET = FindingCode.error(
            "unknownSheet",
            "不认识工作表“{0}”",
            "Sheet '{0}' is not known",
            "可用：{1}；决策表的名称用大写英文字母开头，只含英文字母和数字。不需要的工作表请删除",
            "Known are {1}; a decision table's name starts with a capital letter and holds letters and digits only."
                    + " Delete sheets that aren't needed");
    public static final FindingCode MISSING_SHEET = FindingCode.error(
            "missingSheet",
            "缺少工作表“{0}”",
            "Sheet '{0}' is missing",
            "从模板复制工作表“{0}”",
            "Copy sheet '{0}' from the template");
    public static final FindingCode STOCK_TABLE = FindingCode.error(
            "stockTable",
            "这是一张直接给 Drools 用的决策表，不是 Daka 的活动表格",
            "This is a decision table for Drools itself, not a workbook of Daka",
            "从模板开始：界面里“从模板开始”，或运行 engine/daka template；再把每条规则抄进去。条件和效果用模板的列，单元格里不写代码",
            "Begin with a template: 'Begin with a template' in the UI, or engine/daka template. Then copy the rules into it. Conditions"
                    + " and effects are the template's columns; no cell holds code");
    public static final FindingCode NO_TABLE = FindingCode.error(
            "noTable", "没有决策表", "There is no decision table", "从模板复制一张决策表", "Copy a decision table from the template");
    public static final FindingCode TECHNICAL_CELL_DIFFERS = FindingCode.error(
            "technicalCellDiffers",
            "隐藏的技术行被改动：这里应为“{0}”，现在是“{1}”",
            "A hidden technical row was changed: '{0}' belongs here, not '{1}'",
            "填回“{0}”，一个字符都不能差",
            "Put back '{0}', to the letter");
    public static final FindingCode TITLE_IS_A_KEYWORD = FindingCode.error(
            "titleIsAKeyword",
            "说明行不能以 Drools 关键字“{0}”开头",
            "The line above the table must not start with the Drools keyword '{0}'",
            "换一种写法",
            "Word it in another way");
    public static final FindingCode HIT_POLICY_DISAGREES = FindingCode.error(
            "hitPolicyDisagrees",
            "命中方式写的是“{0}”，与给 Drools 看的隐藏行不一致",
            "The hit policy reads '{0}', which is not what the hidden rows tell Drools",
            "只取第一条：写“第一条 first”，并在它上面有两行“{1} | true”和“{2} | {3}”；全部：写“全部 all”，删除这两行。也可以重新下载模板",
            "First only: write '第一条 first' and have two rows above it, '{1} | true' and '{2} | {3}'. All: write '全部 all' and"
                    + " delete these two. Or download the template again");
    public static final FindingCode UNKNOWN_KEYWORD = FindingCode.error(
            "unknownKeyword",
            "不认识列关键字“{0}”；Drools 会按首字母猜测",
            "Column keyword '{0}' is not known; Drools would guess by its first letter",
            "只能是 CONDITION 或 ACTION，首列为 NAME",
            "Only CONDITION or ACTION, and NAME in the first column");
    public static final FindingCode COLUMN_WITHOUT_KEYWORD = FindingCode.error(
            "columnWithoutKeyword",
            "这一列有内容，但没有列关键字",
            "This column has content but no keyword",
            "从模板复制整列，或清空这一列",
            "Copy the whole column from the template, or clear it");
    public static final FindingCode CONDITIONS_APART = FindingCode.error(
            "conditionsApart",
            "条件列没有连在一起",
            "The conditions don't stand side by side",
            "把条件列都移到动作列左边，并合并它们上方第 {0} 行的单元格",
            "Move all conditions left of the actions, and merge the cells of row {0} above them");
    public static final FindingCode UNKNOWN_SNIPPET = FindingCode.error(
            "unknownSnippet",
            "第 {2} 行（给 Drools 看的技术行）的内容不在词汇表里：“{0}”",
            "Row {2}, a technical row for Drools, holds a text that the vocabulary does not have: '{0}'",
            "从下载的文件或模板复制整列；如果是“{3}”这一列，填回“{1}”，一个字符都不能差",
            "Copy the whole column from a download or a template; if it is the column '{3}', put back '{1}', to the letter");
    public static final FindingCode COLUMN_WITHOUT_TECHNICAL_ROWS = FindingCode.error(
            "columnWithoutTechnicalRows",
            "“{0}”这一列只有表头，没有给 Drools 看的技术行",
            "The column '{0}' has a header only, without its technical rows for Drools",
            "取消隐藏第 {1} 到 {2} 行，从有这一列的下载文件或模板把这几行复制过来；或在第 {1} 行写 {3}，在第 {2} 行写 {4}。{5}",
            "Unhide rows {1} to {2} and copy them from a download or a template that has this column; or write {3} in row {1} and {4} in"
                    + " row {2}. {5}");
    public static final FindingCode UNKNOWN_COLUMN = FindingCode.error(
            "unknownColumn",
            "不认识“{0}”这一列",
            "The column '{0}' is not known",
            "最接近的是“{1}”。可以添加的列：{2}",
            "The nearest is '{1}'. Columns that can be added: {2}");
    public static final FindingCode UNKNOWN_METRIC = FindingCode.error(
            "unknownMetric",
            "不认识统计“{0}”",
            "Metric '{0}' is not known",
            "在 Metrics 工作表中添加，或改用：{1}",
            "Add it to the Metrics sheet, or use {1}");
    public static final FindingCode KEYWORD_DISAGREES = FindingCode.error(
            "keywordDisagrees", "“{0}”这一列应是 {1}", "The column '{0}' is {1}", "把第 {2} 行改为 {1}", "Change row {2} to {1}");
    public static final FindingCode LABEL_DIFFERS = FindingCode.error(
            "labelDiffers",
            "表头“{0}”与词汇表不一致，应为“{1}”",
            "The header '{0}' is not the vocabulary's '{1}'",
            "改为“{1}”，否则表头说的和实际判断的不是一回事",
            "Change it to '{1}', or the header says something else than the column does");
    public static final FindingCode DOUBLED_COLUMN =
            FindingCode.error("doubledColumn", "“{0}”出现了两次", "'{0}' stands here twice", "只保留一列", "Keep one of them");
    public static final FindingCode BLANK_ROW = FindingCode.error(
            "blankRow",
            "表格中间有空行；Drools 会在这里结束表格，忽略下面的规则",
            "A blank row stands inside the table; Drools would end the table here and ignore the rules below",
            "删除空行；表格下面不要写别的内容",
            "Delete the blank row; keep nothing else below the table");
    public static final FindingCode TEXT_BESIDE = FindingCode.error(
            "textBeside",
            "表格以外有内容：“{0}”",
            "There is something outside the table: '{0}'",
            "删除它；说明请写进批注，或写在决策表上方 A 列的空行里",
            "Delete it; explanations go into a comment, or into column A above a decision table");
    public static final FindingCode MERGED_CELLS = FindingCode.error(
            "mergedCells",
            "这里合并了单元格 {0}",
            "Cells {0} are merged",
            "取消合并，每个单元格各填各的",
            "Unmerge them and fill in each cell");
    public static final FindingCode HIDDEN_ROW = FindingCode.error(
            "hiddenRow",
            "第 {0} 行有内容，但被隐藏或筛选掉了",
            "Row {0} has content but is hidden, perhaps by a filter",
            "清除筛选，选中上下两行后“取消隐藏”；不需要的行请删除",
            "Clear the filter, select the rows around it and unhide it; delete the row if it isn't needed");
    public static final FindingCode HIDDEN_COLUMN = FindingCode.error(
            "hiddenColumn",
            "{0} 列有内容，但被隐藏了",
            "Column {0} has content but is hidden",
            "选中左右两列后“取消隐藏”；不需要的列请删除",
            "Select the columns around it and unhide it; delete the column if it isn't needed");
    public static final FindingCode HIDDEN_SHEET = FindingCode.error(
            "hiddenSheet",
            "工作表“{0}”有内容，但被隐藏了",
            "Sheet '{0}' has content but is hidden",
            "右键任一工作表标签“取消隐藏”；不需要的工作表请删除",
            "Right-click any sheet's tab and unhide it; delete the sheet if it isn't needed");
    public static final FindingCode COMMENT_ONLY_ROW = FindingCode.error(
            "commentOnlyRow",
            "第 {0} 行只有批注，没有内容",
            "Row {0} holds nothing but a comment",
            "把批注移到有内容的行，或写在决策表上方 A 列的空行里；需要的规则请填写完整",
            "Move the comment to a row with content, or into column A above a decision table; or fill in the rule that is meant");
    public static final FindingCode UNKNOWN_HEADER =
            FindingCode.error("unknownHeader", "不认识表头“{0}”", "Header '{0}' is not known", "可用：{1}", "Known are {1}");
    public static final FindingCode MISSING_HEADER = FindingCode.error(
            "missingHeader", "缺少表头“{0}”", "Header '{0}' is missing", "添加一列“{0}”", "Add a column '{0}'");
    public static final FindingCode DOUBLED_HEADER =
            FindingCode.error("doubledHeader", "“{0}”出现了两次", "'{0}' stands here twice", "只保留一个", "Keep one of them");

    private StructureFindingCodes() {}
}
