package dev.daka.core.replay.recording;

import dev.daka.core.action.ActionFault;
import dev.daka.core.vocabulary.Label;
import org.jspecify.annotations.Nullable;

/** Why a line was not replayed. Skipped lines are counted by reason. */
public enum SkipReason {
    QUOTES("引号不成对", "The quotation marks do not pair up"),
    FIELD_COUNT("字段个数与表头不同", "Has another number of fields than the header"),
    NOT_JSON("不是正确的 JSON 对象", "Is not a well-formed JSON object"),
    TOO_MANY_FIELDS("字段太多，或字段名太长", "Has too many fields, or too long a name"),
    RUINED_ID("编号被表格软件变成了数字", "A spreadsheet program turned the id into a number"),
    NO_TIME("读不出时间", "Is not a time"),
    NO_NUMBER("读不出数字", "Is not a number"),
    DUPLICATE_ID("编号前面已经有了", "The id came before"),
    MISSING_FIELD("缺少必填的值", "A value is missing"),
    INVALID_FIELD("值不合规定", "A value is not allowed"),
    UNKNOWN_ACTION_TYPE("没有声明过的行为类型", "The action type is not declared"),
    UNKNOWN_ATTRIBUTE("没有声明过的属性", "The attribute is not declared"),
    TOO_LATE("来得太晚", "Came too late"),
    UNDECLARED_NAME("没有声明过的会员等级或分群", "The tier or segment is not declared"),
    NO_SUCH_ACTION("撤销的行为前面没有", "The action to cancel did not come before"),
    NOTHING_TO_CANCEL("这个行为没有这么多可撤销", "So much of the action cannot be cancelled");

    private final String zh;
    private final String en;

    SkipReason(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public Label label() {
        return new Label(zh, en);
    }

    static SkipReason of(ActionFault fault) {
        return switch (fault.kind()) {
            case MISSING_FIELD -> MISSING_FIELD;
            case INVALID_FIELD -> INVALID_FIELD;
            case UNKNOWN_ACTION_TYPE -> UNKNOWN_ACTION_TYPE;
            case UNKNOWN_ATTRIBUTE -> UNKNOWN_ATTRIBUTE;
            case UNDECLARED_NAME -> UNDECLARED_NAME;
            case TOO_LATE -> TOO_LATE;
        };
    }

    /**
     * Describes this reason for one line.
     *
     * @param subject column, part or value by which lines with this reason are counted separately; null for none
     * @param text    full text of the reason
     */
    Why in(@Nullable String subject, Label text) {
        return new Why(this, subject, text);
    }

    /** Describes this reason for a part of a line and the value found there. */
    public Why about(String part, String found) {
        return in(part, new Label(part + "：" + zh + "：" + found, part + ": " + en + ": " + found));
    }

    /**
     * The reason why one line was skipped.
     *
     * @param subject column, part or value by which such lines are counted separately; null for none
     */
    public record Why(SkipReason reason, @Nullable String subject, Label text) {}
}
