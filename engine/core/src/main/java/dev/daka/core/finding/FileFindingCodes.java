package dev.daka.core.finding;

/** Findings about the file as a whole. Each is an error, after which the file is not read further. */
public final class FileFindingCodes {
    public static final FindingCode TOO_LARGE = FindingCode.error("tooLarge");
    public static final FindingCode NOT_A_WORKBOOK = FindingCode.error("notAWorkbook");
    public static final FindingCode ENCRYPTED = FindingCode.error("encrypted");
    public static final FindingCode OLD_FORMAT = FindingCode.error("oldFormat");
    public static final FindingCode GIT_LFS_POINTER = FindingCode.error("gitLfsPointer");
    public static final FindingCode DAMAGED = FindingCode.error("damaged");
    public static final FindingCode MACROS = FindingCode.error("macros");
    public static final FindingCode EXTERNAL_LINK = FindingCode.error("externalLink");
    public static final FindingCode DOCUMENT_TYPE = FindingCode.error("documentType");
    public static final FindingCode DOUBLED_ENTRY = FindingCode.error("doubledEntry");
    public static final FindingCode DIRECTORIES_DIFFER = FindingCode.error("directoriesDiffer");
    public static final FindingCode ENTRY_NAME = FindingCode.error("entryName");
    public static final FindingCode TOO_COMPLEX = FindingCode.error("tooComplex");
    public static final FindingCode DOUBLED_SHEET = FindingCode.error("doubledSheet");
    public static final FindingCode UNREADABLE_SHEET = FindingCode.error("unreadableSheet");
    public static final FindingCode ROWS_OUT_OF_ORDER = FindingCode.error("rowsOutOfOrder");
    public static final FindingCode UNREADABLE_CELL = FindingCode.error("unreadableCell");
    public static final FindingCode NOT_A_TABLE = FindingCode.error("notATable");
    public static final FindingCode TOO_MANY_ENTRIES = FindingCode.error("tooManyEntries");
    public static final FindingCode UNPACKS_TOO_LARGE = FindingCode.error("unpacksTooLarge");
    public static final FindingCode TOO_MANY_CELLS = FindingCode.error("tooManyCells");
    public static final FindingCode TOO_MANY_ROWS = FindingCode.error("tooManyRows");
    public static final FindingCode TOO_MANY_COLUMNS = FindingCode.error("tooManyColumns");
    public static final FindingCode TOO_MANY_FINDINGS = FindingCode.error("tooManyFindings");

    private FileFindingCodes() {}
}
