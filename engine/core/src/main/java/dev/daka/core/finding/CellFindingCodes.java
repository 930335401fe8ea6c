package dev.daka.core.finding;

/** Findings about a single cell. Each is an error. */
public final class CellFindingCodes {
    public static final FindingCode FORMULA = FindingCode.error("formula");
    public static final FindingCode BROKEN_CELL = FindingCode.error("brokenCell");
    public static final FindingCode MISSING_VALUE = FindingCode.error("missingValue");
    public static final FindingCode FORBIDDEN_CHARACTER = FindingCode.error("forbiddenCharacter");
    public static final FindingCode TOO_LONG = FindingCode.error("tooLong");
    public static final FindingCode BLANK_IN_LIST = FindingCode.error("blankInList");
    public static final FindingCode NAMES_WITHOUT_COMMA = FindingCode.error("namesWithoutComma");
    public static final FindingCode COMMA_IN_NAME = FindingCode.error("commaInName");
    public static final FindingCode UNKNOWN_NAME = FindingCode.error("unknownName");
    public static final FindingCode LABEL_DISAGREES = FindingCode.error("labelDisagrees");
    public static final FindingCode NOT_A_WHOLE_NUMBER = FindingCode.error("notAWholeNumber");
    public static final FindingCode NOT_A_NUMBER = FindingCode.error("notANumber");
    public static final FindingCode NOT_A_RANGE = FindingCode.error("notARange");
    public static final FindingCode EMPTY_RANGE = FindingCode.error("emptyRange");
    public static final FindingCode NOT_A_TIME = FindingCode.error("notATime");
    public static final FindingCode NOT_A_DATE = FindingCode.error("notADate");
    public static final FindingCode NOT_A_DATE_TIME = FindingCode.error("notADateTime");
    public static final FindingCode NUMBER_LOOKS_DIFFERENT = FindingCode.error("numberLooksDifferent");
    public static final FindingCode TEXT_LOOKS_DIFFERENT = FindingCode.error("textLooksDifferent");
    public static final FindingCode NOTHING_SHOWN = FindingCode.error("nothingShown");
    public static final FindingCode UNCLEAR_FORMAT = FindingCode.error("unclearFormat");
    public static final FindingCode RANGE_BECAME_DATE = FindingCode.error("rangeBecameDate");
    public static final FindingCode DATE_LOOKS_DIFFERENT = FindingCode.error("dateLooksDifferent");
    public static final FindingCode OUT_OF_BOUNDS = FindingCode.error("outOfBounds");
    public static final FindingCode UNKNOWN_ZONE = FindingCode.error("unknownZone");
    public static final FindingCode UNKNOWN_CALENDAR = FindingCode.error("unknownCalendar");
    public static final FindingCode NOT_A_KEY = FindingCode.error("notAKey");
    public static final FindingCode NOT_AN_ADDRESS = FindingCode.error("notAnAddress");
    public static final FindingCode NOT_AN_ATTRIBUTE = FindingCode.error("notAnAttribute");
    public static final FindingCode NOT_AN_EFFECT = FindingCode.error("notAnEffect");

    public static final FindingCode NOT_A_PERIOD = FindingCode.error("notAPeriod");
    public static final FindingCode NOT_A_TEXT_ATTRIBUTE = FindingCode.error("notATextAttribute");

    private CellFindingCodes() {}
}
