package dev.daka.core.workbook.lint.region;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.campaign.Subject;
import dev.daka.core.evaluation.Occasion;
import dev.daka.core.vocabulary.Label;

/** One fact of an occasion and all the values that it may have, being missing among them. */
public sealed interface Dimension permits NamesDimension, ScaleDimension, DaysDimension, SegmentsDimension {
    Subject subject();

    /** What a blank cell admits. */
    ValueSet everything();

    /** The values that people think of: declared names, sensible numbers; never a missing fact. */
    ValueSet expected();

    /** The missing fact only; empty where the fact is always there. */
    ValueSet missing();

    /** What a filled cell admits. */
    ValueSet of(Subject subject, CellValue asked);

    /** The value that an occasion has; empty where the campaign cannot meet it. */
    ValueSet at(Occasion occasion);

    /** The extent in words, such as {@code 渠道 = 小程序 wechatMini}. */
    Label describe(ValueSet extent);
}
