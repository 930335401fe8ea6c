package dev.daka.core.finding;

/** What can be wrong with the file as a whole. Each is an error: the file is not read further. */
public final class FileFindingCodes {
    public static final FindingCode TOO_LARGE = FindingCode.error(
            "tooLarge",
            "文件超过 {0} MB",
            "The file is larger than {0} MB",
            "删除图片和不用的工作表，再另存一份",
            "Remove pictures and unused sheets, then save a copy");
    public static final FindingCode NOT_A_WORKBOOK = FindingCode.error(
            "notAWorkbook",
            "这不是 .xlsx 文件",
            "This is not an .xlsx file",
            "在 Excel 或 WPS 中另存为“Excel 工作簿 (.xlsx)”",
            "Save it as \"Excel workbook (.xlsx)\" in Excel or WPS");
    public static final FindingCode ENCRYPTED = FindingCode.error(
            "encrypted",
            "文件有密码，已加密",
            "The file is encrypted with a password",
            "在 Excel 里打开，“文件 → 信息 → 保护工作簿 → 用密码进行加密”，清空密码后保存",
            "Open it in Excel, clear the password under File → Info → Protect Workbook → Encrypt with Password, and save it");
    public static final FindingCode OLD_FORMAT = FindingCode.error(
            "oldFormat",
            "这是旧的 Excel 97-2003 文件（.xls）",
            "This is an old Excel 97-2003 file (.xls)",
            "在 Excel 或 WPS 中打开，另存为“Excel 工作簿 (.xlsx)”；只改文件名后缀没有用",
            "Open it in Excel or WPS and save it as \"Excel workbook (.xlsx)\"; renaming the file is not enough");
    public static final FindingCode GIT_LFS_POINTER = FindingCode.error(
            "gitLfsPointer",
            "这是 Git LFS 的指针，不是表格本身",
            "This is a Git LFS pointer, not the workbook itself",
            "运行 git lfs pull",
            "Run git lfs pull");
    public static final FindingCode DAMAGED = FindingCode.error(
            "damaged",
            "文件已损坏，无法读取",
            "The file is damaged and can't be read",
            "用 Excel 打开并修复，再另存一份",
            "Open and repair it in Excel, then save a copy");
    public static final FindingCode MACROS = FindingCode.error(
            "macros",
            "文件里有宏或嵌入的程序：{0}",
            "The file holds macros or embedded programs: {0}",
            "另存为不带宏的“Excel 工作簿 (.xlsx)”",
            "Save it as \"Excel workbook (.xlsx)\", without macros");
    public static final FindingCode EXTERNAL_LINK = FindingCode.error(
            "externalLink",
            "文件链接到了外部数据：{0}",
            "The file links to outside data: {0}",
            "在“数据 → 编辑链接”中断开链接，只保留值",
            "Break the links in \"Data → Edit links\" and keep the values");
    public static final FindingCode DOCUMENT_TYPE = FindingCode.error(
            "documentType",
            "文件内部有 DTD 声明：{0}",
            "A part of the file declares a document type (DTD): {0}",
            "用 Excel 打开后另存一份；Excel 不会写出这种声明",
            "Open it in Excel and save a copy; Excel never writes such a declaration");
    public static final FindingCode DOUBLED_ENTRY = FindingCode.error(
            "doubledEntry",
            "文件内部有两个同名部分：{0}",
            "The file has two parts of the same name: {0}",
            "用 Excel 打开后另存一份",
            "Open it in Excel and save a copy");
    public static final FindingCode DIRECTORIES_DIFFER = FindingCode.error(
            "directoriesDiffer",
            "文件的目录与内容不一致：{0}",
            "The file's directory does not agree with what stands in it: {0}",
            "用 Excel 打开后另存一份",
            "Open it in Excel and save a copy");
    public static final FindingCode ENTRY_NAME = FindingCode.error(
            "entryName",
            "文件内部有名称可疑的部分：{0}",
            "A part of the file has a name that leads out of it: {0}",
            "用 Excel 打开后另存一份；Excel 不会写出这种名称",
            "Open it in Excel and save a copy; Excel never writes such a name");
    public static final FindingCode TOO_COMPLEX = FindingCode.error(
            "tooComplex",
            "文件内部的结构过于复杂：{0}",
            "A part of the file is nested too deeply or has too many attributes: {0}",
            "用 Excel 打开后另存一份",
            "Open it in Excel and save a copy");
    public static final FindingCode DOUBLED_SHEET = FindingCode.error(
            "doubledSheet", "有两个工作表都叫“{0}”", "Two sheets are called '{0}'", "给其中一个改名", "Rename one of them");
    public static final FindingCode UNREADABLE_SHEET = FindingCode.error(
            "unreadableSheet",
            "工作表“{0}”已损坏，无法读取",
            "Sheet '{0}' is damaged and can't be read",
            "用 Excel 打开并修复，再另存一份",
            "Open and repair it in Excel, then save a copy");
    public static final FindingCode ROWS_OUT_OF_ORDER = FindingCode.error(
            "rowsOutOfOrder",
            "工作表内部的顺序是乱的，“{0}”重复或位置不对",
            "The sheet's rows or cells are out of order inside the file: '{0}' is doubled or in the wrong place",
            "用 Excel 打开并修复，再另存一份",
            "Open and repair it in Excel, then save a copy");
    public static final FindingCode UNREADABLE_CELL = FindingCode.error(
            "unreadableCell",
            "单元格的内容或格式已损坏：{0}",
            "The cell's content or format is damaged: {0}",
            "清除单元格的内容和格式，重新填写",
            "Clear the cell's content and format, and fill it in again");
    public static final FindingCode NOT_A_TABLE = FindingCode.error(
            "notATable",
            "这不是 Drools 的 .csv 决策表：{0}",
            "This is not a decision table in Drools' .csv form: {0}",
            "从下载的 .csv 开始改，保存为“CSV UTF-8（逗号分隔）”",
            "Start from a downloaded .csv and save it as \"CSV UTF-8 (comma delimited)\"");
    public static final FindingCode TOO_MANY_ENTRIES = FindingCode.error(
            "tooManyEntries",
            "文件内部的部分超过 {0} 个",
            "The file has more than {0} parts",
            "删除图片、图表和不用的工作表",
            "Remove pictures, charts and unused sheets");
    public static final FindingCode UNPACKS_TOO_LARGE = FindingCode.error(
            "unpacksTooLarge",
            "文件解压后过大：{0}",
            "The file unpacks to too much: {0}",
            "删除多余的行、格式和不用的工作表",
            "Remove surplus rows, formats and unused sheets");
    public static final FindingCode TOO_MANY_CELLS = FindingCode.error(
            "tooManyCells",
            "工作表里的单元格超过 {0} 个",
            "A sheet has more than {0} cells",
            "删除表格以外带格式的行和列",
            "Delete formatted rows and columns outside the tables");
    public static final FindingCode TOO_MANY_ROWS = FindingCode.error(
            "tooManyRows",
            "内容超过第 {0} 行",
            "There is content below row {0}",
            "把规则拆到几个活动里，或删除多余的行",
            "Split the rules over several campaigns, or delete surplus rows");
    public static final FindingCode TOO_MANY_COLUMNS = FindingCode.error(
            "tooManyColumns",
            "内容超过第 {0} 列",
            "There is content right of column {0}",
            "删除多余的列",
            "Delete surplus columns");
    public static final FindingCode TOO_MANY_FINDINGS = FindingCode.error(
            "tooManyFindings",
            "问题太多，只列出前 {0} 条",
            "There are too many findings; only the first {0} are listed",
            "先改好列出的问题，再检查一次",
            "Mend those that are listed, then check again");

    private FileFindingCodes() {}
}
