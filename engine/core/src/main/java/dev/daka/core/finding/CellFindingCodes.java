package dev.daka.core.finding;

/** What can be wrong with one cell. Each is an error. */
public final class CellFindingCodes {
    public static final FindingCode FORMULA = FindingCode.error(
            "formula",
            "单元格里是公式",
            "The cell holds a formula",
            "复制后“选择性粘贴 → 数值”，只留结果",
            "Copy it and paste as values, so that only the result stays");
    public static final FindingCode BROKEN_CELL = FindingCode.error(
            "brokenCell", "单元格里是错误值“{0}”", "The cell holds the error '{0}'", "填入正确的内容", "Fill in what is meant");
    public static final FindingCode MISSING_VALUE =
            FindingCode.error("missingValue", "缺少“{0}”", "'{0}' is missing", "填写“{0}”", "Fill in '{0}'");
    public static final FindingCode FORBIDDEN_CHARACTER = FindingCode.error(
            "forbiddenCharacter",
            "不能含有引号、反斜杠或换行：“{0}”",
            "Quotes, backslashes and line breaks are not allowed: '{0}'",
            "去掉这些字符",
            "Remove these characters");
    public static final FindingCode TOO_LONG =
            FindingCode.error("tooLong", "超过 {0} 个字符", "Longer than {0} characters", "写短一些", "Shorten it");
    public static final FindingCode BLANK_IN_LIST = FindingCode.error(
            "blankInList",
            "逗号之间缺少名称：“{0}”",
            "A name is missing beside a comma: '{0}'",
            "删除多余的逗号",
            "Remove the surplus comma");
    public static final FindingCode NAMES_WITHOUT_COMMA = FindingCode.error(
            "namesWithoutComma",
            "“{0}”像是几个名称，中间没有逗号",
            "'{0}' looks like several names without a comma between them",
            "要几个都算，写“{1}”；只要一个，就只写那一个",
            "Write '{1}' if each of them is meant, or only the one that is meant");
    public static final FindingCode COMMA_IN_NAME = FindingCode.error(
            "commaInName",
            "名称里不能有逗号：“{0}”",
            "A name must not hold a comma: '{0}'",
            "去掉逗号；场景里用逗号分隔几个名称",
            "Remove it; scenarios separate names by commas");
    public static final FindingCode UNKNOWN_NAME =
            FindingCode.error("unknownName", "不认识“{0}”", "'{0}' is not known", "{1}", "{1}");
    public static final FindingCode LABEL_DISAGREES = FindingCode.error(
            "labelDisagrees",
            "写的是“{0}”，但 {1} 是“{2}”",
            "It says '{0}', but {1} is '{2}'",
            "改为“{2} {1}”，或换成想要的编号",
            "Change it to '{2} {1}', or to the key that is meant");
    public static final FindingCode NOT_A_WHOLE_NUMBER = FindingCode.error(
            "notAWholeNumber",
            "应是整数，不是“{0}”",
            "A whole number is expected, not '{0}'",
            "填整数，不带小数和单位",
            "Write a whole number, without decimals or units");
    public static final FindingCode NOT_A_NUMBER = FindingCode.error(
            "notANumber",
            "应是数字，不是“{0}”",
            "A number is expected, not '{0}'",
            "填数字，如 39.9",
            "Write a number such as 39.9");
    public static final FindingCode NOT_A_RANGE = FindingCode.error(
            "notARange",
            "应是一个值或一个范围，不是“{0}”",
            "A value or a range is expected, not '{0}'",
            "如 10、>= 10、< 20、[10..20)、10..20（含首尾）；日期写 2026-10-01，时间写 08:30",
            "Such as 10, >= 10, < 20, [10..20) or 10..20, which includes both ends; dates as 2026-10-01, times as 08:30");
    public static final FindingCode EMPTY_RANGE = FindingCode.error(
            "emptyRange",
            "范围“{0}”里没有任何值",
            "Nothing is in the range '{0}'",
            "起点要小于终点；圆括号表示不含该值",
            "It must start before it ends; a round bracket leaves the value out");
    public static final FindingCode NOT_A_TIME = FindingCode.error(
            "notATime",
            "应是时间，不是“{0}”",
            "A time is expected, not '{0}'",
            "按 08:30 的样子填写，24:00 表示当天结束",
            "Write it as 08:30; 24:00 is the end of the day");
    public static final FindingCode NOT_A_DATE = FindingCode.error(
            "notADate",
            "应是日期，不是“{0}”",
            "A date is expected, not '{0}'",
            "按 2026-10-01 的样子填写",
            "Write it as 2026-10-01");
    public static final FindingCode NOT_A_DATE_TIME = FindingCode.error(
            "notADateTime",
            "应是日期和时间，不是“{0}”",
            "A date and a time are expected, not '{0}'",
            "按 2026-10-01 08:00 的样子填写",
            "Write it as 2026-10-01 08:00");
    public static final FindingCode NUMBER_LOOKS_DIFFERENT = FindingCode.error(
            "numberLooksDifferent",
            "单元格显示“{0}”，实际的数是 {1}",
            "The cell shows '{0}', but the number behind it is {1}",
            "把单元格格式改为“常规”，再填想要的数",
            "Format the cell as General and write the number that is meant");
    public static final FindingCode TEXT_LOOKS_DIFFERENT = FindingCode.error(
            "textLooksDifferent",
            "单元格显示“{0}”，里面的文字是“{1}”",
            "The cell shows '{0}', but the text in it is '{1}'",
            "把单元格格式改为“常规”，再检查内容",
            "Format the cell as General and look at it again");
    public static final FindingCode NOTHING_SHOWN = FindingCode.error(
            "nothingShown",
            "单元格看起来是空的，里面却有“{1}”",
            "The cell looks blank, but it holds '{1}'",
            "不需要就清除单元格；需要就把格式改为“常规”；如果是 0，还要在“文件 → 选项 → 高级”里勾选“在具有零值的单元格中显示零”",
            "Clear the cell if it is to be blank. Otherwise format it as General; if it is 0, also tick 'Show a zero in cells that have"
                    + " zero value' under File → Options → Advanced");
    public static final FindingCode UNCLEAR_FORMAT = FindingCode.error(
            "unclearFormat",
            "单元格里是“{0}”，格式“{1}”可能显示成别的内容",
            "The cell holds '{0}'; its format '{1}' may show something else",
            "把单元格格式改为“常规”、“数值”、“文本”或“日期”，再检查内容",
            "Format the cell as General, Number, Text or Date and look at it again");
    public static final FindingCode RANGE_BECAME_DATE = FindingCode.error(
            "rangeBecameDate",
            "单元格显示“{0}”：Excel 把 {1} 变成了日期",
            "The cell shows '{0}': Excel made a date of {1}",
            "先把单元格格式改为“文本”，再写 {2} 或 {3}（都含首尾）",
            "Format the cell as Text, then write {2} or {3}, which include both ends");
    public static final FindingCode DATE_LOOKS_DIFFERENT = FindingCode.error(
            "dateLooksDifferent",
            "单元格显示“{0}”，实际是 {1}",
            "The cell shows '{0}', but behind it is {1}",
            "把格式改为显示完整日期或时间，如 2026-10-01、08:30，再检查内容",
            "Choose a format that shows all of it, such as 2026-10-01 or 08:30, and look at it again");
    public static final FindingCode OUT_OF_BOUNDS = FindingCode.error(
            "outOfBounds",
            "{0} 超出范围：{1} 到 {2}",
            "{0} is out of bounds: {1} to {2}",
            "填 {1} 到 {2} 之间的数",
            "Write a number from {1} to {2}");
    public static final FindingCode UNKNOWN_ZONE = FindingCode.error(
            "unknownZone",
            "不认识时区“{0}”",
            "Time zone '{0}' is not known",
            "如 Asia/Shanghai。{1}",
            "Such as Asia/Shanghai. {1}");
    public static final FindingCode UNKNOWN_CALENDAR = FindingCode.error(
            "unknownCalendar",
            "没有日历“{0}”",
            "There is no calendar '{0}'",
            "可用的日历在 rules/calendars 下，如 CN",
            "Calendars stand under rules/calendars, such as CN");
    public static final FindingCode NOT_A_KEY = FindingCode.error(
            "notAKey",
            "“{0}”不能作编号",
            "'{0}' can't be a key",
            "编号以英文字母开头，只含字母、数字、点、横线、下划线，最多 64 个字符",
            "A key starts with a letter and holds letters, digits, dots, dashes and underscores, 64 at most");
    public static final FindingCode NOT_AN_ADDRESS = FindingCode.error(
            "notAnAddress",
            "应是 https 地址，不是“{0}”",
            "An https address is expected, not '{0}'",
            "填 https:// 开头的完整地址",
            "Write a whole address that starts with https://");
    public static final FindingCode NOT_AN_ATTRIBUTE = FindingCode.error(
            "notAnAttribute",
            "应写成 编号=值，不是“{0}”",
            "It should read key=value, not '{0}'",
            "多个属性用半角分号隔开，如 courseId=c-9; target=course",
            "Separate several by semicolons: courseId=c-9; target=course");
    public static final FindingCode NOT_AN_EFFECT = FindingCode.error(
            "notAnEffect",
            "应写成 类型:编号，不是“{0}”",
            "It should read type:key, not '{0}'",
            "如 grantReward:coupon-10，类型有 grantReward、grantBadge、notify",
            "Such as grantReward:coupon-10; types are grantReward, grantBadge and notify");

    public static final FindingCode NOT_A_PERIOD = FindingCode.error(
            "notAPeriod",
            "“{0}”不是周期",
            "'{0}' is not a period",
            "填 每天 day、每周 week、每月 month、活动 campaign，或按 近 7 天 rolling 7 days、冷却 30 分钟 cooldown 30 minutes 的样子填写；中英文的数要相同",
            "Write day, week, month or campaign, or as in 'rolling 7 days' and 'cooldown 30 minutes'; the numbers of both languages"
                    + " must agree");
    public static final FindingCode NOT_A_TEXT_ATTRIBUTE = FindingCode.error(
            "notATextAttribute",
            "属性“{0}”不是文字",
            "The attribute '{0}' is not a text",
            "换一个文字属性，如设备编号",
            "Choose a text, such as a device's id");

    private CellFindingCodes() {}
}
