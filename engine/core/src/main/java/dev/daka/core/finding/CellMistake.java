package dev.daka.core.finding;

/** What can be wrong with one cell. Each is an error. */
public final class CellMistake {
    public static final Mistake FORMULA = Mistake.error(
            "formula",
            "单元格里是公式",
            "The cell holds a formula",
            "复制后“选择性粘贴 → 数值”，只留结果",
            "Copy it and paste as values, so that only the result stays");
    public static final Mistake BROKEN_CELL = Mistake.error(
            "brokenCell", "单元格里是错误值“{0}”", "The cell holds the error '{0}'", "填入正确的内容", "Fill in what is meant");
    public static final Mistake MISSING_VALUE =
            Mistake.error("missingValue", "缺少“{0}”", "'{0}' is missing", "填写“{0}”", "Fill in '{0}'");
    public static final Mistake FORBIDDEN_CHARACTER = Mistake.error(
            "forbiddenCharacter",
            "不能含有引号、反斜杠或换行：“{0}”",
            "Quotes, backslashes and line breaks are not allowed: '{0}'",
            "去掉这些字符",
            "Remove these characters");
    public static final Mistake TOO_LONG =
            Mistake.error("tooLong", "超过 {0} 个字符", "Longer than {0} characters", "写短一些", "Shorten it");
    public static final Mistake FULL_WIDTH_COMMA = Mistake.error(
            "fullWidthComma",
            "用了全角逗号或顿号：“{0}”",
            "A full-width comma separates the names: '{0}'",
            "改用半角逗号 ,",
            "Use the comma of the Latin keyboard");
    public static final Mistake BLANK_IN_LIST = Mistake.error(
            "blankInList",
            "逗号之间缺少名称：“{0}”",
            "A name is missing beside a comma: '{0}'",
            "删除多余的逗号",
            "Remove the surplus comma");
    public static final Mistake COMMA_IN_NAME = Mistake.error(
            "commaInName",
            "名称里不能有逗号：“{0}”",
            "A name must not hold a comma: '{0}'",
            "去掉逗号；场景里用逗号分隔几个名称",
            "Remove it; scenarios separate names by commas");
    public static final Mistake UNKNOWN_NAME =
            Mistake.error("unknownName", "不认识“{0}”", "'{0}' is not known", "{1}", "{1}");
    public static final Mistake LABEL_DISAGREES = Mistake.error(
            "labelDisagrees",
            "写的是“{0}”，但 {1} 是“{2}”",
            "It says '{0}', but {1} is '{2}'",
            "改为“{2} {1}”，或换成想要的编号",
            "Change it to '{2} {1}', or to the key that is meant");
    public static final Mistake NOT_A_WHOLE_NUMBER = Mistake.error(
            "notAWholeNumber",
            "应是整数，不是“{0}”",
            "A whole number is expected, not '{0}'",
            "填整数，不带千位分隔符、小数和单位",
            "Write a whole number, without separators, decimals or units");
    public static final Mistake NOT_A_NUMBER = Mistake.error(
            "notANumber",
            "应是数字，不是“{0}”",
            "A number is expected, not '{0}'",
            "填数字，如 39.9，不带千位分隔符和单位",
            "Write a number such as 39.9, without separators or units");
    public static final Mistake NOT_A_TIME = Mistake.error(
            "notATime",
            "应是时间，不是“{0}”",
            "A time is expected, not '{0}'",
            "按 08:30 的样子填写，24:00 表示当天结束",
            "Write it as 08:30; 24:00 is the end of the day");
    public static final Mistake NOT_A_DATE = Mistake.error(
            "notADate",
            "应是日期，不是“{0}”",
            "A date is expected, not '{0}'",
            "按 2026-10-01 的样子填写",
            "Write it as 2026-10-01");
    public static final Mistake NOT_A_DATE_TIME = Mistake.error(
            "notADateTime",
            "应是日期和时间，不是“{0}”",
            "A date and a time are expected, not '{0}'",
            "按 2026-10-01 08:00 的样子填写",
            "Write it as 2026-10-01 08:00");
    public static final Mistake NUMBER_LOOKS_DIFFERENT = Mistake.error(
            "numberLooksDifferent",
            "格式让数字 {1} 显示成“{0}”，会被读错",
            "Its format shows the number {1} as '{0}', which would be misread",
            "把单元格格式改为“常规”",
            "Format the cell as General");
    public static final Mistake DATE_LOOKS_DIFFERENT = Mistake.error(
            "dateLooksDifferent",
            "日期或时间格式的单元格（显示“{0}”）会被读错",
            "A cell with a date or time format, shown as '{0}', would be misread",
            "先把单元格格式改为“文本”，再填 2026-10-01 或 08:30",
            "Format the cell as text first, then write 2026-10-01 or 08:30");
    public static final Mistake OUT_OF_BOUNDS = Mistake.error(
            "outOfBounds",
            "{0} 超出范围：{1} 到 {2}",
            "{0} is out of bounds: {1} to {2}",
            "填 {1} 到 {2} 之间的数",
            "Write a number from {1} to {2}");
    public static final Mistake UNKNOWN_ZONE = Mistake.error(
            "unknownZone",
            "不认识时区“{0}”",
            "Time zone '{0}' is not known",
            "如 Asia/Shanghai。{1}",
            "Such as Asia/Shanghai. {1}");
    public static final Mistake UNKNOWN_CALENDAR = Mistake.error(
            "unknownCalendar",
            "没有日历“{0}”",
            "There is no calendar '{0}'",
            "可用的日历在 rules/calendars 下，如 CN",
            "Calendars stand under rules/calendars, such as CN");
    public static final Mistake NOT_A_KEY = Mistake.error(
            "notAKey",
            "“{0}”不能作编号",
            "'{0}' can't be a key",
            "编号以英文字母开头，只含字母、数字、点、横线、下划线，最多 64 个字符",
            "A key starts with a letter and holds letters, digits, dots, dashes and underscores, 64 at most");
    public static final Mistake NOT_AN_ADDRESS = Mistake.error(
            "notAnAddress",
            "应是 https 地址，不是“{0}”",
            "An https address is expected, not '{0}'",
            "填 https:// 开头的完整地址",
            "Write a whole address that starts with https://");
    public static final Mistake NOT_AN_ATTRIBUTE = Mistake.error(
            "notAnAttribute",
            "应写成 编号=值，不是“{0}”",
            "It should read key=value, not '{0}'",
            "多个属性用半角分号隔开，如 courseId=c-9; target=course",
            "Separate several by semicolons: courseId=c-9; target=course");
    public static final Mistake NOT_AN_EFFECT = Mistake.error(
            "notAnEffect",
            "应写成 类型:编号，不是“{0}”",
            "It should read type:key, not '{0}'",
            "如 grantReward:coupon-10，类型有 grantReward、grantBadge、notify",
            "Such as grantReward:coupon-10; types are grantReward, grantBadge and notify");

    private CellMistake() {}
}
